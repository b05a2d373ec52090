// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tsukasa.api.Texts;

/**
 * Reads records of RFC 4180 with any delimiter and any line end. Own code rather than a library because a fault must be
 * told with the line on which it began, and a quote that is never closed must not fill the memory.
 */
final class DelimitedText {
    static final int LONGEST_CELL = 1_000_000;
    static final int MOST_CELLS = 16_384;
    private static final int END = -1;

    private final Reader in;
    private final char delimiter;
    private final Texts texts;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int filled;
    private long line = 1;
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells;
    private Map<Integer, String> faults;

    DelimitedText(Reader in, char delimiter, Texts texts) {
        this.in = in;
        this.delimiter = delimiter;
        this.texts = texts;
    }

    /** The next record that is not an empty line; null after the last. */
    RawRow next() throws IOException, BadFile {
        while (peek() != END) {
            long start = line;
            cells = new ArrayList<>();
            faults = Map.of();
            readRecord();
            if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
                return new RawRow(start, cells, faults);
            }
        }
        return null;
    }

    private void readRecord() throws IOException, BadFile {
        while (true) {
            cell.setLength(0);
            if (peek() == '"') {
                readQuoted();
            } else {
                readPlain();
            }
            addCell();
            int end = take();
            if (end == END || lineEnd(end)) {
                return;
            }
        }
    }

    private void readPlain() throws IOException, BadFile {
        for (int c = peek(); c != END && c != delimiter && c != '\n' && c != '\r'; c = peek()) {
            append((char) take(), line);
        }
    }

    private void readQuoted() throws IOException, BadFile {
        long opened = line;
        take();
        while (true) {
            int c = take();
            if (c == END) {
                throw new BadFile(opened, columnName(), texts.text("DelimitedText_quoteNeverClosed"), null);
            }
            if (c == '"') {
                if (peek() != '"') {
                    break;
                }
                take();
            } else if (c == '\n' || c == '\r') {
                lineEnd(c);
                c = '\n';
            }
            append((char) c, opened);
        }
        int after = peek();
        if (after != END && after != delimiter && after != '\n' && after != '\r') {
            throw new BadFile(line, columnName(), texts.text("DelimitedText_textAfterQuote"), null);
        }
    }

    private void append(char c, long started) throws BadFile {
        if (cell.length() == LONGEST_CELL) {
            throw new BadFile(started, columnName(),
                    texts.text("DelimitedText_cellTooLong", String.valueOf(LONGEST_CELL)), null);
        }
        cell.append(c);
    }

    private void addCell() throws BadFile {
        if (cells.size() == MOST_CELLS) {
            throw new BadFile(line, "", texts.text("DelimitedText_tooManyCells", String.valueOf(MOST_CELLS)), null);
        }
        String text = cell.toString();
        if (text.indexOf('\uFFFD') >= 0) {
            fault(texts.text("DelimitedText_brokenCharacter"));
        } else if (text.indexOf('\0') >= 0) {
            fault(texts.text("DelimitedText_zeroCharacter"));
        }
        cells.add(text);
    }

    private void fault(String sentence) {
        if (faults.isEmpty()) {
            faults = new HashMap<>();
        }
        faults.put(cells.size(), sentence);
    }

    private String columnName() {
        return "#" + (cells.size() + 1);
    }

    private boolean lineEnd(int c) throws IOException {
        if (c == '\r' && peek() == '\n') {
            take();
        }
        if (c == '\r' || c == '\n') {
            line++;
            return true;
        }
        return false;
    }

    private int peek() throws IOException {
        if (at == filled) {
            filled = in.read(buffer, 0, buffer.length);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[at];
    }

    private int take() throws IOException {
        int c = peek();
        if (c != END) {
            at++;
        }
        return c;
    }
}
