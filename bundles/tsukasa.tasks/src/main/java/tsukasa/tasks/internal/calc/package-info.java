// SPDX-License-Identifier: EPL-2.0
/** The KPI, its parts and its course, in plain Java. */
package tsukasa.tasks.internal.calc;
