// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;
