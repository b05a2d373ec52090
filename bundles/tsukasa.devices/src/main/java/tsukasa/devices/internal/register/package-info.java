// SPDX-License-Identifier: EPL-2.0
/** The register of devices: its tables, what holds between devices, how they are changed and imported. */
package tsukasa.devices.internal.register;
