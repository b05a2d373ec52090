// SPDX-License-Identifier: EPL-2.0
/** The register of devices on the command line. */
package tsukasa.devices.internal.command;
