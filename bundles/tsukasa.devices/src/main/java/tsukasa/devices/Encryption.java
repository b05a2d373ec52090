// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

/** Whether a device's disk is encrypted, as it says itself. */
public enum Encryption {
    ON,
    OFF
}
