// SPDX-License-Identifier: EPL-2.0
/** What lines carry and cost. */
package tsukasa.devices.internal.traffic;
