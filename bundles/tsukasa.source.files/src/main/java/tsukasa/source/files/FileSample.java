// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the beginning of a file shows.
 *
 * @param options how it was read, nothing left open that matters to its format
 * @param guesses what was guessed and why, each one sentence for people
 * @param sheets  names of a workbook's visible sheets; empty for a text file
 * @param rows    the first rows after the header, at most {@value #ROWS}
 */
public record FileSample(Path file, Format format, ReadOptions options, List<String> guesses, List<String> sheets,
        List<FileColumn> columns, List<SampleRow> rows) {
    public static final int ROWS = 100;

    public FileSample {
        guesses = List.copyOf(guesses);
        sheets = List.copyOf(sheets);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What kind of file it is. */
    public enum Format {
        TEXT, XLSX
    }

    /**
     * A column of the file.
     *
     * @param position from 1
     * @param name     its header without blanks around it; empty if it has none
     * @param example  its first text that is not empty, if there is one in the sample
     */
    public record FileColumn(int position, String name, Optional<String> example) {
    }

    /** The cells of a row; {@code line} is where it starts in the file (the row's number in a workbook), from 1. */
    public record SampleRow(long line, List<String> cells) {
        public SampleRow {
            cells = List.copyOf(cells);
        }
    }

    /** A column as a mapping refers to it: by its name, by which of several of that name, or by position if it has none. */
    public Mapping.ColumnRef ref(FileColumn column) {
        if (column.name().isEmpty()) {
            return Mapping.ColumnRef.at(column.position());
        }
        int nth = (int) columns.stream()
                .filter(other -> other.name().equals(column.name()) && other.position() <= column.position()).count();
        return new Mapping.ColumnRef(column.name(), nth, 0);
    }
}
