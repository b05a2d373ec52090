// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

import java.util.Objects;

/**
 * A column of a table: its id, its title in the reader's language, and the type of its cells.
 *
 * @param content whom its cells tell of; decides what is left of them when names are taken out for others
 */
public record Column(String id, String title, Type type, Content content) {
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

    /** Whom the cells of a column tell of. */
    public enum Content {
        /** Nobody: words of the product, of the law, of the organisation. */
        OPEN,
        /** Who somebody is: a name, an account, a mail address. */
        PERSON,
        /** A thing that leads to somebody: a computer, its number, a line. */
        THING,
        /** The key of an entry in the source that told of it, which may have a name in it. */
        RECORD,
        /** Which group of people the row is about: a section. */
        GROUP,
        /** How many people, or things of people, the row counts. */
        PEOPLE,
        /** What somebody wrote. */
        PROSE,
        /** Nobody has said; a text is then taken for what somebody wrote. */
        UNSAID
    }

    public Column {
        Objects.requireNonNull(content);
    }

    public Column(String id, String title, Type type) {
        this(id, title, type, type == Type.TEXT ? Content.UNSAID : Content.OPEN);
    }

    /** The same column, of which is said whom it tells of. */
    public Column holding(Content other) {
        return new Column(id, title, type, other);
    }
}
