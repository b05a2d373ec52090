// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.health;

/** How grave a finding is, ascending. Unknown is not ok. */
public enum Severity {
    OK, UNKNOWN, WARNING, CRITICAL
}
