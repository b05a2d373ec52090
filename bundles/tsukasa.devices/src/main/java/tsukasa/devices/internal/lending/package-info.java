// SPDX-License-Identifier: EPL-2.0
/** Who has which device: lending, acceptance, return, and the form that is signed. */
package tsukasa.devices.internal.lending;
