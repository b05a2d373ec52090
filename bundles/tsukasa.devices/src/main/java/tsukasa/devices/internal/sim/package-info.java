// SPDX-License-Identifier: EPL-2.0
/** The register of SIMs and of the pools whose volume of data they share. */
package tsukasa.devices.internal.sim;
