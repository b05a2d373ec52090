// SPDX-License-Identifier: EPL-2.0
/** The page of questionnaires. */
package tsukasa.surveys.ui.internal;
