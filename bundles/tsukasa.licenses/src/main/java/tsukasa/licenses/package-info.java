// SPDX-License-Identifier: EPL-2.0
/** Licenses: pools and what they are entitled to, contracts, seats, what license servers report, and what is not used. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.licenses;
