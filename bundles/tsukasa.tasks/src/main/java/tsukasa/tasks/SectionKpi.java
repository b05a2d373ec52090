// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.Optional;

import tsukasa.api.Section;

/** How many tasks of one section can be completed by telework; without a section: of those that name none. */
public record SectionKpi(Optional<Section> section, Kpi kpi) {
}
