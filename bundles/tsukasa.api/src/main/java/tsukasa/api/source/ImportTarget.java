// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Progress;
import tsukasa.api.health.Link;

/** What a slice takes from files: rows of named texts, already mapped. A service; all or nothing. */
public interface ImportTarget {
    /** The word on the command line, for example {@code sessions}. */
    String kind();

    String title(Locale locale);

    /** Where the rows are seen once they are stored; empty: nowhere. */
    default Optional<Link> seenAt() {
        return Optional.of(new Link(kind(), ""));
    }

    /** The fields of a row, in the order of the plain format. */
    List<ImportField> fields(Locale locale);

    /**
     * What columns are that are none of the fields, where such ones are taken: a row has them under their own names. Key and title
     * are those of the column.
     */
    default Optional<ImportField> furtherFields(Locale locale) {
        return Optional.empty();
    }

    /**
     * Which fields a file's columns fill that a known product writes, so that nobody need say it: places of columns in the header, from 0, by
     * the key of the field; columns that are left out are of no use. Empty if this is the header of no such product.
     */
    default Optional<Map<String, Integer>> known(List<String> header) {
        return Optional.empty();
    }

    /**
     * Judges all rows and, unless {@code preview} is set or a row has a problem, stores all of them in one transaction.
     * Rows that are there already change nothing.
     *
     * @param source under whose name the rows are kept
     */
    ImportResult take(SourceId source, ImportRows rows, boolean preview, Locale locale, Progress progress);

    /** Rows that can be read more than once, always in the same order. */
    @FunctionalInterface
    interface ImportRows {
        void forEach(java.util.function.Consumer<ImportRow> sink);
    }
}
