// SPDX-License-Identifier: EPL-2.0
/** Notices: what the help desk tells those who telework, and for which days. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.notices;
