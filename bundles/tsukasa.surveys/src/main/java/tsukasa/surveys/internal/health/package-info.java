// SPDX-License-Identifier: EPL-2.0
/** What the overview shows of questionnaires. */
package tsukasa.surveys.internal.health;
