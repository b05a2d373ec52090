// SPDX-License-Identifier: EPL-2.0
/** The services of devices. */
package tsukasa.devices.internal;
