// SPDX-License-Identifier: EPL-2.0
/** What is done about a lost device. */
package tsukasa.devices.internal.lost;
