// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

/** A column of a table: its id, its title in the reader's language, and the type of its cells. */
public record Column(String id, String title, Type type) {
    /** What a cell holds; a cell may always be null. */
    public enum Type {
        /** {@link String} */
        TEXT,
        /** {@link Long} */
        INTEGER,
        /** {@link Double} */
        DECIMAL,
        /** {@link Double}, 1.0 being the whole */
        PERCENT,
        /** {@link java.time.Instant}, shown in the zone of the request */
        INSTANT,
        /** {@link java.time.LocalDate} */
        DATE,
        /** {@link java.time.Duration} */
        DURATION,
        /** {@link tsukasa.api.Bytes} */
        BYTES
    }
}
