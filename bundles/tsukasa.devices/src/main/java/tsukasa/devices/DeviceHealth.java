// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

/** What the rules say of a device, the gravest last. Unknown is not ok. */
public enum DeviceHealth {
    /** Not in use: in stock, in repair, retired. */
    IDLE,
    OK,
    UNKNOWN,
    WARNING,
    CRITICAL
}
