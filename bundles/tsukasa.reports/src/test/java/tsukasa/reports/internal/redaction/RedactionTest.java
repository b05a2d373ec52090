// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

import tsukasa.api.Actor;
import tsukasa.api.Refusal;
import tsukasa.api.Section;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.UserId;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Pedigree;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.api.staff.StaffMember;
import tsukasa.reports.Format;
import tsukasa.reports.internal.SampleReport;
import tsukasa.reports.chart.SampleCharts;

class RedactionTest {
    private static final Pattern PERSON = Pattern.compile("P-[0-9A-Z]{10}");
    private static final Set<String> FEW = Set.of("秘書課", "監査室");
    private static final String NOTE = "持病の通院のため在宅";

    @TempDir
    private Path folder;

    private final List<StaffMember> staff = new ArrayList<>();

    RedactionTest() {
        List<String> surnames = List.of("青山", "石川", "上田", "遠藤", "大西", "加納", "木村", "工藤", "小島", "佐伯", "篠原", "杉田", "関根", "園田");
        for (int i = 0; i < surnames.size(); i++) {
            String section = i < 2 ? "秘書課" : i < 5 ? "監査室" : "税務課";
            staff.add(new StaffMember(new UserId("s%04d".formatted(100 + i)), surnames.get(i) + "　花" + i, Optional.of(new Section(section)),
                    Optional.of("hanako" + i + "@city.example"), false, Optional.empty()));
        }
    }

    private KeyedRedactor redactor() {
        KeyedRedactor redactor = new KeyedRedactor(new Site(new SiteId("minato"), folder.resolve("data"), Optional.empty(), SampleCharts.TOKYO, Locale.JAPANESE,
                java.time.Clock.systemUTC(), new Actor("tester")));
        redactor.addStaff(new Held<>(() -> {
            Map<UserId, StaffMember> members = new LinkedHashMap<>();
            staff.forEach(member -> members.put(member.user(), member));
            return members;
        }), Map.of("service.id", 1L));
        redactor.addIdentities(new Held<>(sink -> IntStream.range(0, staff.size()).forEach(i -> {
            sink.name(Content.THING, "R6-%04d".formatted(i), "R6-%04d".formatted(i));
            sink.name(Content.THING, "CITY-LT-%d".formatted(i), "R6-%04d".formatted(i));
        })), Map.of("service.id", 2L));
        return redactor;
    }

    private record Held<T>(T service) implements ComponentServiceObjects<T> {
        @Override
        public T getService() {
            return service;
        }

        @Override
        public void ungetService(T other) {
            assertEquals(service, other);
        }

        @Override
        public ServiceReference<T> getServiceReference() {
            throw new UnsupportedOperationException();
        }
    }

    private Table list(List<StaffMember> of) {
        return new Table("list", "一覧", List.of(new Column("user", "職員", Type.TEXT, Content.PERSON), new Column("section", "課", Type.TEXT, Content.GROUP),
                new Column("host", "端末", Type.TEXT, Content.THING), new Column("key", "記録", Type.TEXT, Content.RECORD), new Column("note", "メモ", Type.TEXT,
                Content.PROSE), new Column("other", "その他", Type.TEXT), new Column("said", "状態", Type.TEXT, Content.OPEN), new Column("at", "日時", Type.INSTANT)),
                sink -> of.forEach(one -> sink.row(one.name() + "（" + one.user().value() + "）", one.section().orElseThrow().value(), "CITY-LT-" + staff
                        .indexOf(one), one.user().value() + "-1791864745-1", NOTE, "別の事情 " + one.name(), "貸出先 " + one.user().value().toUpperCase(Locale.ROOT),
                        Instant.EPOCH)));
    }

    private ReportResult report() {
        StaffMember first = staff.getFirst();
        Table sections = new Table("sections", "課別", List.of(new Column("section", "課", Type.TEXT, Content.GROUP), new Column("users", "人", Type.INTEGER,
                Content.PEOPLE), new Column("hours", "時間", Type.DECIMAL)), Table.of(List.of(new Object[] { "秘書課", 2L, 12.5 },
                new Object[] { "監査室", 3L, 77.25 }, new Object[] { "税務課", 9L, 500.0 })));
        return new ReportResult("sessions.usage", "利用状況", "2026年10月 " + first.name(), List.of(
                new ReportResult.Section("概要", List.of(
                        new Block.Paragraph("最も長く使ったのは" + first.name() + "さん（" + first.mail().orElseThrow() + "）で、端末は CITY-LT-0、R6-0000 です。"),
                        new Block.Figures(List.of(figure("users", staff.size(), list(staff)))),
                        new Block.Charted(new Chart.ByCategory("c", first.name(), "s0100 が最多", Chart.ByCategory.Form.BARS, List.of("s0100", "s0101"), "",
                                List.of(new Chart.CategorySeries("時間", new double[] {1, 2})))),
                        new Block.Charted(new Chart.ByCategory("g", "課別", "", Chart.ByCategory.Form.BARS, List.of("秘書課", "税務課"), "",
                                List.of(new Chart.CategorySeries("時間", new double[] {12.5, 500})))), new Block.Tabular(sections))),
                new ReportResult.Section("拒否", List.of(new Block.Figures(List.of(figure("denials", 3, list(staff.subList(5, 8))))),
                        new Block.Paragraph("拒否は3件です。"))),
                new ReportResult.Section("一覧", List.of(new Block.Tabular(list(staff)),
                        new Block.Letter("", first.name() + " 様", "", "返却のお願い", List.of(NOTE), "記", List.of(), "以上")))));
    }

    private static Figure figure(String id, long count, Table rows) {
        return new Figure(id, "数", count, Type.INTEGER, "").from(Pedigree.count("数えたもの。", rows));
    }

    @Test
    void noNameOccursInAnyFormat() throws IOException {
        ReportResult redacted = redactor().redact(report(), Locale.JAPANESE, Optional.empty());
        SampleReport.writer().write(redacted, EnumSet.allOf(Format.class), new SampleReport(Locale.JAPANESE).context(), folder.resolve("out"));
        List<String> secrets = new ArrayList<>(List.of(NOTE, "別の事情", "通院", "CITY-LT-", "R6-000", "s010", "S010", "hanako", "city.example"));
        staff.forEach(one -> secrets.addAll(List.of(one.name(), one.name().replace("　", ""), one.name().split("　")[0])));
        int read = 0;
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            for (Path file : files.toList()) {
                assertTrue(file.getFileName().toString().contains("_redacted"), file.toString());
                String text = text(file);
                assertTrue(PERSON.matcher(text).find() || file.toString().endsWith("_figures.csv") || file.toString().endsWith("_sections.csv"), file.toString());
                secrets.forEach(secret -> assertFalse(text.contains(secret), () -> secret + " is in " + file.getFileName()));
                read++;
            }
        }
        assertEquals(7, read);
    }

    private static String text(Path file) throws IOException {
        StringBuilder text = new StringBuilder(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        if (file.toString().endsWith(".xlsx")) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (var entry : zip.stream().toList()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        text.append(entry.getName()).append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        } else if (file.toString().endsWith(".pdf")) {
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                text.append(new PDFTextStripper().getText(pdf)).append(pdf.getDocumentInformation().getTitle())
                        .append(pdf.getDocumentInformation().getSubject()).append(pdf.getDocumentInformation().getAuthor())
                        .append(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
                for (var object : pdf.getDocument().getXrefTable().keySet()) {
                    text.append(pdf.getDocument().getObjectFromPool(object).getObject());
                }
            }
        }
        return text.toString();
    }

    @Test
    void nothingIsToldOfFewerThanFive() throws IOException {
        ReportResult redacted = redactor().redact(report(), Locale.JAPANESE, Optional.empty());
        List<Block> overview = redacted.sections().getFirst().blocks();
        List<List<Object>> sections = rows(((Block.Tabular) overview.getLast()).table());
        assertEquals(java.util.Arrays.asList("秘書課", null, null), sections.getFirst());
        assertEquals(java.util.Arrays.asList("監査室", null, null), sections.get(1));
        assertEquals(List.of("税務課", 9L, 500.0), sections.get(2));
        assertTrue(overview.stream().noneMatch(block -> block instanceof Block.Charted(Chart chart) && chart.id().equals("g")), "shows a small section");
        Figure denials = ((Block.Figures) redacted.sections().get(1).blocks().getFirst()).figures().getFirst();
        assertEquals(null, denials.value());
        assertEquals(1, redacted.sections().get(1).blocks().size(), "the sentence would say the number");
        List<List<Object>> list = rows(((Block.Tabular) redacted.sections().get(2).blocks().getFirst()).table());
        assertEquals(14, list.size());
        assertTrue(list.stream().noneMatch(row -> FEW.contains(row.get(1))), list.toString());
        assertEquals(9, list.stream().filter(row -> row.get(1).equals("税務課")).count());
    }

    @Test
    void oneSmallGroupTakesTheNextWithIt() {
        SmallGroups small = new SmallGroups();
        Table table = new Table("t", "", List.of(new Column("section", "", Type.TEXT, Content.GROUP), new Column("n", "", Type.INTEGER, Content.PEOPLE)),
                Table.of(List.of(new Object[] {"a", 2L}, new Object[] {"b", 6L}, new Object[] {"c", 70L}, new Object[] {"d", 0L})));
        small.judge(table);
        assertEquals(List.of(true, true, false, false), Stream.of("a", "b", "c", "d").map(small::hidesName).toList());
    }

    @Test
    void aFigureThatTheOthersWouldTellIsHiddenToo() throws IOException {
        ReportResult result = new ReportResult("x", "", "", List.of(new ReportResult.Section("", List.of(new Block.Figures(List.of(figure("all", 14,
                list(staff)), figure("well", 6, list(staff.subList(0, 6))), figure("ill", 8 - 6, list(staff.subList(6, 8))), figure("none", 0, list(List.of()))))))));
        Block.Figures figures = (Block.Figures) redactor().redact(result, Locale.JAPANESE, Optional.empty()).sections().getFirst().blocks().get(1);
        assertEquals(java.util.Arrays.asList(14L, null, null, 0L), figures.figures().stream().map(Figure::value).toList());
    }

    @Test
    void aReportOfTheFewIsRefused() {
        ReportResult result = new ReportResult("x", "", "", List.of(new ReportResult.Section("", List.of(new Block.Figures(List.of(figure("users", 2,
                list(staff.subList(0, 2)))))))));
        assertThrows(Refusal.class, () -> redactor().redact(result, Locale.JAPANESE, Optional.empty()));
    }

    @Test
    void aPersonHasOnePseudonymForEachKey() throws IOException {
        Path key = folder.resolve("kept/other.key");
        List<Object> usual = users(redactor().redact(report(), Locale.JAPANESE, Optional.empty()));
        List<Object> again = users(redactor().redact(report(), Locale.ENGLISH, Optional.empty()));
        List<Object> other = users(redactor().redact(report(), Locale.JAPANESE, Optional.of(key)));
        assertEquals(usual, again);
        IntStream.range(0, usual.size()).forEach(i -> assertNotEquals(usual.get(i), other.get(i)));
        assertEquals(14, usual.stream().distinct().count());
        String subtitle = redactor().redact(report(), Locale.JAPANESE, Optional.empty()).subtitle();
        Matcher named = PERSON.matcher(subtitle);
        assertTrue(named.find() && named.group().equals(usual.getFirst()), "a name in a title and an account in a table are one person: " + subtitle);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/secrets/redaction.key"))));
    }

    private static List<Object> users(ReportResult redacted) {
        return rows(((Block.Tabular) redacted.sections().get(2).blocks().getFirst()).table()).stream().map(List::getFirst).toList();
    }

    private static List<List<Object>> rows(Table table) {
        List<List<Object>> rows = new ArrayList<>();
        table.rows().forEach(cells -> rows.add(java.util.Arrays.asList(cells.clone())));
        return rows;
    }
}
