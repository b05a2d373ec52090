// SPDX-License-Identifier: EPL-2.0
/** Reports on the fleet. */
package tsukasa.devices.internal.report;
