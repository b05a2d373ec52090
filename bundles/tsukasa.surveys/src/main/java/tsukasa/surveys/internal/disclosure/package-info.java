// SPDX-License-Identifier: EPL-2.0
/** What may be shown of answers, so that nobody's can be worked out: not from one table, nor from all that were ever shown. */
package tsukasa.surveys.internal.disclosure;
