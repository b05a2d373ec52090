// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

/** The groups of the navigation, in their order. */
public enum PageGroup {
    OVERVIEW, SESSIONS, LICENSES, DEVICES, TASKS, REPORTS, ADMINISTRATION, OTHER
}
