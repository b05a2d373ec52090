// SPDX-License-Identifier: EPL-2.0
/** A version of the client on its way to all devices. */
package tsukasa.devices.internal.rollout;
