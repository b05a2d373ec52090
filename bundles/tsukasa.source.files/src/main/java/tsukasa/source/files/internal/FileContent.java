// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.source.files.FileSample.Format;
import tsukasa.source.files.ReadOptions;

/** A file whose format, characters, delimiter, sheet and header are settled, so that its rows can be read again and again. */
final class FileContent {
    private static final int EXAMINED_ROWS = 50;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Path file;
    private final Texts texts;
    private final Format format;
    private final BasicFileAttributes seen;
    private final List<String> guesses = new ArrayList<>();
    private List<String> sheets = List.of();
    private ReadOptions options;

    private FileContent(Path file, ReadOptions asked, Texts texts) throws IOException, BadFile {
        this.file = file;
        this.texts = texts;
        seen = Files.readAttributes(file, BasicFileAttributes.class);
        if (!seen.isRegularFile()) {
            throw new BadFile(texts.text("FileContent_noFile"));
        }
        if (seen.size() == 0) {
            throw new BadFile(texts.text("FileContent_empty"));
        }
        format = formatOf(file, texts);
        options = format == Format.XLSX ? settleSheet(asked) : settleText(asked);
        options = settleHeader(options);
    }

    /** Looks at the file and guesses what the options leave open. */
    static FileContent open(Path file, ReadOptions asked, Texts texts) {
        try {
            return new FileContent(file, asked, texts);
        } catch (BadFile e) {
            throw e.refusal(name(file), texts);
        } catch (IOException e) {
            throw unreadable(file, texts, e);
        }
    }

    private static Refusal unreadable(Path file, Texts texts, IOException e) {
        String key = !Files.exists(file) ? "FileContent_missing"
                : !Files.isReadable(file) ? "FileContent_forbidden" : "FileContent_unreadable";
        return new Refusal(texts.text(key, file.toString()), e);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    String name() {
        return name(file);
    }

    Path file() {
        return file;
    }

    Format format() {
        return format;
    }

    ReadOptions options() {
        return options;
    }

    List<String> guesses() {
        return guesses;
    }

    List<String> sheets() {
        return sheets;
    }

    long size() {
        return seen.size();
    }

    /** The header, if the file has one. */
    Optional<RawRow> header() throws BadFile {
        int line = options.headerLine().orElse(0);
        if (line == 0) {
            return Optional.empty();
        }
        RawRow[] header = new RawRow[1];
        readAll(row -> {
            if (row.line() < line) {
                return true;
            }
            header[0] = row;
            return false;
        });
        if (header[0] == null) {
            throw new BadFile(line, "", texts.text("FileContent_noHeader"), null);
        }
        return Optional.of(header[0]);
    }

    /** The rows after the header, until the sink has enough. */
    void rows(RawRow.Sink sink) throws BadFile {
        int line = options.headerLine().orElse(0);
        boolean[] begun = {line == 0};
        readAll(row -> {
            if (begun[0]) {
                return row.blank() || sink.row(row);
            }
            begun[0] = row.line() >= line;
            return true;
        });
    }

    private void readAll(RawRow.Sink sink) throws BadFile {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (now.size() != seen.size() || !now.lastModifiedTime().equals(seen.lastModifiedTime())) {
                throw new BadFile(texts.text("FileContent_changed"));
            }
            if (format == Format.XLSX) {
                try (Workbook book = new Workbook(file, texts)) {
                    book.read(options.sheet().orElseThrow(), sink);
                }
            } else {
                readText(options.charset().orElseThrow(), options.delimiter().orElseThrow(), sink);
            }
        } catch (IOException e) {
            throw new BadFile(0, "", texts.text("FileContent_damaged"), e);
        }
    }

    private void readText(Charset charset, char delimiter, RawRow.Sink sink) throws IOException, BadFile {
        try (InputStream bytes = Files.newInputStream(file)) {
            bytes.skipNBytes(CharsetGuess.markLength(file, charset));
            Reader reader = new InputStreamReader(bytes, charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE));
            DelimitedText records = new DelimitedText(reader, delimiter, texts);
            for (RawRow row = records.next(); row != null; row = records.next()) {
                if (!sink.row(row)) {
                    return;
                }
            }
        }
    }

    private static Format formatOf(Path file, Texts texts) throws IOException, BadFile {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(8);
        }
        if (begins(start, ZIP)) {
            return Format.XLSX;
        }
        if (begins(start, OLE)) {
            throw new BadFile(texts.text("FileContent_oldExcel"));
        }
        if (begins(start, "%PDF".getBytes(StandardCharsets.US_ASCII))) {
            throw new BadFile(texts.text("FileContent_otherFormat"));
        }
        return Format.TEXT;
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length
                && java.util.Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private ReadOptions settleSheet(ReadOptions asked) throws IOException, BadFile {
        try (Workbook book = new Workbook(file, texts)) {
            sheets = book.sheets();
        } catch (java.util.zip.ZipException e) {
            throw new BadFile(0, "", texts.text("FileContent_damaged"), e);
        }
        String sheet = asked.sheet().orElse(sheets.getFirst());
        if (!sheets.contains(sheet)) {
            throw new BadFile(texts.text("Workbook_noSuchSheet", sheet, String.join(", ", sheets)));
        }
        if (asked.sheet().isEmpty() && sheets.size() > 1) {
            guesses.add(texts.text("FileContent_firstSheet", sheet));
        }
        return new ReadOptions(Optional.empty(), Optional.empty(), Optional.of(sheet), asked.headerLine());
    }

    private ReadOptions settleText(ReadOptions asked) throws IOException, BadFile {
        Charset charset;
        if (asked.charset().isPresent()) {
            charset = asked.charset().get();
        } else {
            CharsetGuess guess = CharsetGuess.of(file);
            charset = guess.charset().orElseThrow(() -> new BadFile(texts.text(guess.reason())));
            guesses.add(texts.text(guess.reason(), charsetName(charset)));
        }
        refuseBinary(charset);
        char delimiter;
        if (asked.delimiter().isPresent()) {
            delimiter = asked.delimiter().get();
        } else {
            delimiter = guessDelimiter(charset);
            guesses.add(texts.text("FileContent_delimiter", delimiterName(delimiter)));
        }
        return new ReadOptions(Optional.of(charset), Optional.of(delimiter), Optional.empty(), asked.headerLine());
    }

    private void refuseBinary(Charset charset) throws IOException, BadFile {
        if (charset.name().startsWith("UTF-16")) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            for (byte b : in.readNBytes(1 << 16)) {
                if (b == 0) {
                    throw new BadFile(texts.text("FileContent_otherFormat"));
                }
            }
        }
    }

    /** The candidate that cuts the most of the first records into the same number of cells, and into the most cells. */
    private char guessDelimiter(Charset charset) throws IOException {
        char best = ',';
        int bestScore = 0;
        for (char candidate : new char[] {',', '\t', ';', '|'}) {
            List<Integer> widths = widths(charset, candidate);
            int widest = widths.stream().mapToInt(Integer::intValue).max().orElse(1);
            int alike = (int) widths.stream().filter(width -> width == widest).count();
            int score = widest < 2 ? 0 : alike * 1000 / widths.size() * 1000 + Math.min(widest, 999);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** A wrong delimiter may well cut through quotes; then it is judged by what came before. */
    private List<Integer> widths(Charset charset, char delimiter) throws IOException {
        List<Integer> widths = new ArrayList<>();
        try {
            readText(charset, delimiter, row -> widths.add(row.cells().size()) && widths.size() < EXAMINED_ROWS);
            return widths;
        } catch (BadFile e) {
            return widths;
        }
    }

    private ReadOptions settleHeader(ReadOptions known) throws BadFile {
        if (known.headerLine().isPresent()) {
            return known;
        }
        options = known.withHeaderLine(0);
        List<RawRow> first = new ArrayList<>();
        readAll(row -> first.add(row) && first.size() < EXAMINED_ROWS);
        if (first.isEmpty()) {
            throw new BadFile(texts.text("FileContent_empty"));
        }
        OptionalInt line = HeaderGuess.line(first);
        long start = line.isPresent() ? line.getAsInt() : 0;
        if (line.isEmpty()) {
            guesses.add(texts.text("FileContent_noHeaderGuess"));
        } else if (start > first.getFirst().line()) {
            guesses.add(texts.text("FileContent_headerLine", String.valueOf(start)));
        }
        return known.withHeaderLine((int) start);
    }

    private String charsetName(Charset charset) {
        return charset.equals(CharsetGuess.CP932) ? "CP932 (Shift_JIS)" : charset.displayName();
    }

    private String delimiterName(char delimiter) {
        return switch (delimiter) {
            case ',' -> texts.text("FileContent_comma");
            case '\t' -> texts.text("FileContent_tab");
            case ';' -> texts.text("FileContent_semicolon");
            default -> String.valueOf(delimiter);
        };
    }
}
