// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.time.LocalDate;

/** How many tasks could be completed by telework at the end of a day, as it was known then. */
public record KpiDay(LocalDate day, Kpi kpi) {
}
