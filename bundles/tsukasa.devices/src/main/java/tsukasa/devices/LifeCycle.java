// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

/** Where a device is in its life. */
public enum LifeCycle {
    IN_STOCK,
    LENT,
    /** It came back and has not been checked and wiped yet. */
    RETURNED,
    IN_REPAIR,
    LOST,
    RETIRED
}
