// SPDX-License-Identifier: EPL-2.0
/** The page of notices. */
package tsukasa.notices.ui.internal;
