// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

/** What is done about a lost device, in this order. */
public enum LostStep {
    MARK_LOST, SUSPEND_SIM, RELEASE_SEATS, END_SESSIONS
}
