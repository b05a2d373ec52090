// SPDX-License-Identifier: EPL-2.0
/** Devices as they are now, and what is the matter with them. */
package tsukasa.devices.internal.health;
