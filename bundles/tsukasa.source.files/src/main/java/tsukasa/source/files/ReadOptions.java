// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files;

import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a file is to be read; whatever is empty is guessed.
 *
 * @param delimiter  between the cells of a text file
 * @param sheet      name of the sheet of a workbook; the first visible one if empty
 * @param headerLine line of the header, from 1; 0 if there is none
 */
public record ReadOptions(Optional<Charset> charset, Optional<Character> delimiter, Optional<String> sheet,
        OptionalInt headerLine) {
    /** Guesses everything. */
    public static final ReadOptions GUESS = new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty(),
            OptionalInt.empty());

    public ReadOptions {
        Objects.requireNonNull(charset);
        Objects.requireNonNull(delimiter);
        Objects.requireNonNull(sheet);
        if (headerLine.orElse(0) < 0) {
            throw new IllegalArgumentException("a header line is counted from 1, and 0 is none: " + headerLine);
        }
    }

    public ReadOptions withCharset(Charset value) {
        return new ReadOptions(Optional.of(value), delimiter, sheet, headerLine);
    }

    public ReadOptions withDelimiter(char value) {
        return new ReadOptions(charset, Optional.of(value), sheet, headerLine);
    }

    public ReadOptions withSheet(String value) {
        return new ReadOptions(charset, delimiter, Optional.of(value), headerLine);
    }

    public ReadOptions withHeaderLine(int value) {
        return new ReadOptions(charset, delimiter, sheet, OptionalInt.of(value));
    }
}
