// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.Texts;
import tsukasa.api.report.Column;
import tsukasa.api.report.Table;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.SpreadsheetText;
import tsukasa.reports.TableWriter;
import tsukasa.reports.TextEncoding;
import tsukasa.reports.internal.AtomicReportWriter;
import tsukasa.reports.internal.CsvRenderer;
import tsukasa.reports.internal.XlsxRenderer;
import tsukasa.source.files.ReadOptions;

/** What is written so that no spreadsheet runs it comes back through the import as it was. */
class HostileTextsTest {
    private static final List<String> BEFORE = List.of("", " ", "　", "\t", "\n", "\r\n", "\r", "\"", "'", "''", "'\"", " \"", "\"\t ");
    private static final List<String> RUN = List.of("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "\n=", "=+");
    private static final List<String> WHAT = List.of("1+1", "HYPERLINK(\"http://evil.example\",\"x\")", "cmd|'/C calc'!A0", "SUM(A1:A9)");
    private final TableWriter writer = new AtomicReportWriter(List.of(new CsvRenderer(), new XlsxRenderer()));

    @TempDir
    private Path folder;

    private static List<String> hostile() {
        Set<String> all = new LinkedHashSet<>(List.of("'plain", "''", "a=b", "'=1", "''=1"));
        for (String what : WHAT) {
            for (String run : RUN) {
                BEFORE.forEach(before -> all.add(before + run + what));
            }
        }
        return List.copyOf(all);
    }

    private List<String> readBack(Format format, TextEncoding encoding) throws Exception {
        Instant now = Instant.parse("2026-11-02T00:30:00Z");
        RenderContext context = new RenderContext(Locale.JAPANESE, ZoneOffset.UTC, now, new Period(now, now), "", encoding, Progress.NONE);
        Table table = new Table("t", "t", List.of(new Column("text", "text", Column.Type.TEXT), new Column("n", "n", Column.Type.INTEGER)),
                Table.of(hostile().stream().map(text -> new Object[] { text, 1L }).toList()));
        Path file = writer.write(table, format, context, folder.resolve("t." + format.code())).path();
        List<RawRow> rows = new ArrayList<>();
        FileContent.open(file, ReadOptions.GUESS, Texts.of(Workbook.class, Locale.ENGLISH)).rows(rows::add);
        return rows.stream().map(row -> SpreadsheetText.restored(row.cells().getFirst())).toList();
    }

    @Test
    void comesBackFromWorkbooks() throws Exception {
        assertEquals(hostile(), readBack(Format.XLSX, TextEncoding.UTF8_BOM));
    }

    @Test
    void comesBackFromCsvWithTheLineEndsThatTheImportKnows() throws Exception {
        List<String> oneKindOfLineEnd = hostile().stream().map(text -> text.replaceAll("\\r\\n?", "\n")).toList();
        assertEquals(oneKindOfLineEnd, readBack(Format.CSV, TextEncoding.UTF8_BOM));
        assertEquals(oneKindOfLineEnd, readBack(Format.CSV, TextEncoding.CP932));
    }
}
