// SPDX-License-Identifier: EPL-2.0
/** Devices: the fleet of laptops and SIMs, who has them, what sources saw of them, and what is wrong with them. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.devices;
