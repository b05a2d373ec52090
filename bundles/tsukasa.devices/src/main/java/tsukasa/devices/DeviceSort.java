// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

/** By what devices are sorted; equal ones by asset number. What is not known comes last, upwards as downwards. */
public enum DeviceSort {
    ASSET, NAME, SERIAL, MODEL, STATE, SECTION, BORROWER, SEEN, HEALTH, OS, CLIENT, ENCRYPTION, SIM, WARRANTY, RING, LOCATION
}
