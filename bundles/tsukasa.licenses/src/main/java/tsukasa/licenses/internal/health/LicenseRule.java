// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.health;

import java.util.List;

import tsukasa.api.Texts;
import tsukasa.api.health.Finding;

/** One thing that can be the matter with licenses. Has no state. */
interface LicenseRule {
    List<Finding> judge(LicenseFacts facts, Texts texts);
}
