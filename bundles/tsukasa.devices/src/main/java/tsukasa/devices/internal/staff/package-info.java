// SPDX-License-Identifier: EPL-2.0
/** Who works for the city, as files and directories say. */
package tsukasa.devices.internal.staff;
