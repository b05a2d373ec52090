// SPDX-License-Identifier: EPL-2.0
/** What every plugin shares: the site it runs for, identities, amounts, texts. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.api;
