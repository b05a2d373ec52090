// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

import java.util.Optional;

/**
 * One number of a report.
 *
 * @param id       stable within the report; its rows can be asked for by it
 * @param value    a value of a type that {@link Column.Type} lists
 * @param note     a short line beneath; may be empty
 * @param pedigree the rows that it was counted from, if they can be told
 */
public record Figure(String id, String label, Object value, Column.Type type, String note, Optional<Pedigree> pedigree) {
    public Figure(String id, String label, Object value, Column.Type type, String note) {
        this(id, label, value, type, note, Optional.empty());
    }

    /** The same number, with the rows that it was counted from. */
    public Figure from(Pedigree source) {
        return new Figure(id, label, value, type, note, Optional.of(source));
    }
}
