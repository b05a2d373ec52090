// SPDX-License-Identifier: EPL-2.0
/** Tasks: what can be done by telework, what blocks the others, and which remedies unlock the most. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.tasks;
