// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

/**
 * One number of a report.
 *
 * @param id    stable within the report; its rows can be asked for by it
 * @param value a value of a type that {@link Column.Type} lists
 * @param note  a short line beneath; may be empty
 */
public record Figure(String id, String label, Object value, Column.Type type, String note) {
}
