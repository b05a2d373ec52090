// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;
