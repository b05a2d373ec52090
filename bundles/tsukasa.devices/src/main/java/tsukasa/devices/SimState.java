// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

/** What a carrier says of a line. */
public enum SimState {
    /** Delivered, never used. */
    READY,
    ACTIVE,
    /** Paused by the city, costs less or nothing. */
    INACTIVE,
    /** Blocked, after a loss for example. */
    SUSPENDED,
    /** Given back; cannot be used again. */
    TERMINATED
}
