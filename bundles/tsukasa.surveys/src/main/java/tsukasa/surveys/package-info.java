// SPDX-License-Identifier: EPL-2.0
/** Questionnaires: what was asked, who has answered, and what may be shown of it. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.surveys;
