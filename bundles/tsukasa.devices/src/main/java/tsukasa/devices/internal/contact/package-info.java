// SPDX-License-Identifier: EPL-2.0
/** What sources and sessions say of devices: taken, kept, and summed up as it comes. */
package tsukasa.devices.internal.contact;
