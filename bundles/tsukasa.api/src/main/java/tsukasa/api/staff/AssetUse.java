// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.staff;

import java.util.List;
import java.util.Locale;

/** Says what people hold and when it was last used. A service of a plugin that keeps such things (laptops, SIMs); any number of them. */
public interface AssetUse {
    /** Everything that is lent to somebody now. */
    List<HeldAsset> held(Locale locale);
}
