// SPDX-License-Identifier: EPL-2.0
/** Terms of free texts, and what they may stand for. */
package tsukasa.surveys.internal.terms;
