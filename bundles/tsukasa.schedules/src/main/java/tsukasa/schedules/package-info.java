// SPDX-License-Identifier: EPL-2.0
/** Reports that are made by themselves: when, of which time, for whom; what has been made; and the mail that takes it there. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.schedules;
