// SPDX-License-Identifier: EPL-2.0
/** What a connector or an importing slice implements: sources, and targets of imports. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.api.source;
