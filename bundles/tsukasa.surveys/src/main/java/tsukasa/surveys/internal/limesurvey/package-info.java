// SPDX-License-Identifier: EPL-2.0
/** What LimeSurvey writes and reads. */
package tsukasa.surveys.internal.limesurvey;
