// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tsukasa.api.Actor;
import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.source.ImportProblem;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.SourceId;
import tsukasa.source.files.FileSample;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.Mapping.ColumnRef;
import tsukasa.source.files.Mapping.FieldRule;
import tsukasa.source.files.MappingFile;
import tsukasa.source.files.Preview;
import tsukasa.source.files.ReadOptions;

class FileImportTest {
    private static final SourceId SOURCE = new SourceId("report");
    private static final Charset CP932 = Charset.forName("windows-31j");
    @TempDir
    private Path folder;
    private final RecordingTarget target = new RecordingTarget();
    private StoredFileImport imports;

    @org.junit.jupiter.api.BeforeEach
    void wire() {
        Site site = new Site(new SiteId("city"), folder, Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.JAPAN,
                Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC), new Actor("tester"));
        ImportTargets targets = new ImportTargets();
        targets.add(target);
        imports = new StoredFileImport(site, null, targets);
    }

    private Path file(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text, StandardCharsets.UTF_8);
    }

    private FileSample open(Path file) {
        return imports.open(file, ReadOptions.GUESS, Locale.ENGLISH);
    }

    private ImportResult store(Mapping mapping, Path... files) {
        return imports.storeNow(List.of(files), mapping, SOURCE, Locale.ENGLISH, Progress.NONE);
    }

    private ImportResult storePlain(Path file) {
        return store(imports.plain(open(file), "sessions").orElseThrow(), file);
    }

    private String refusal(Path file) {
        return assertThrows(Refusal.class, () -> open(file)).getMessage();
    }

    private static List<String> told(ImportResult result) {
        return result.problems().stream().map(p -> p.file() + ":" + p.line() + ":" + p.column() + ": " + p.sentence()).toList();
    }

    private Path example() throws IOException {
        try (InputStream in = FileSample.class.getResourceAsStream("example-usage.csv")) {
            Path file = folder.resolve("example-usage.csv");
            Files.write(file, in.readAllBytes());
            return file;
        }
    }

    @Test
    void storesThePlainFormatOnce() throws IOException {
        Path file = file("plain.csv", """
                session,user,section,client,address,host,layer,start,end
                s1,tanaka,総務課,LT-1,10.0.0.1,PC-1,office,2026-10-01T09:00:00+09:00,2026-10-01T17:00:00+09:00
                s2,sato,,,,,,2026-10-01T01:00:00Z,
                """);
        assertEquals(new ImportResult(2, 2, 0, List.of()), storePlain(file));
        assertEquals(new ImportResult(2, 0, 2, List.of()), storePlain(file));
        assertEquals(Map.of("session", "s2", "user", "sato", "start", "2026-10-01T01:00:00Z"), target.stored.get("report/s2").values());
        assertEquals("2026-10-01T00:00:00Z", target.stored.get("report/s1").value("start"));
    }

    @Test
    void takesThePlainFormatInAnyOrderOfColumnsAndWithoutTheOptionalOnes() throws IOException {
        assertEquals(1, storePlain(file("a.csv", "start,session,user\n2026-10-01T01:00:00Z,s1,tanaka\n")).added());
    }

    @ParameterizedTest
    @ValueSource(strings = {"session,user\n1,2\n", "session,user,start,start\n1,2,3,4\n", "session,user,start,color\n1,2,3,4\n",
            "利用者,開始日時\nx,y\n"})
    void takesNothingElseForThePlainFormat(String text) throws IOException {
        assertEquals(Optional.empty(), imports.plain(open(file("a.csv", text)), "sessions"));
    }

    @Test
    void storesNothingWhenOneRowIsBadAndNamesFileLineAndColumn() throws IOException {
        Path file = file("bad.csv", """
                session,user,start,end
                s1,tanaka,2026-10-01T09:00:00+09:00,
                s2,,2026-10-01T09:00:00+09:00,
                s3,sato,2026-10-01 09:00,
                s4,ito,2026-10-01T09:00:00+09:00,2026-10-01T08:00:00+09:00
                s5,abe,2026-10-01T09:00:00+09:00,,too,many
                """);
        ImportResult result = storePlain(file);
        assertEquals(List.of("bad.csv:3:user: user is needed",
                "bad.csv:4:start: \"2026-10-01 09:00\" is no time with an offset. Write it like 2026-10-01T09:00:00+09:00.",
                "bad.csv:5:end: ends before it starts",
                "bad.csv:6:: the row has 6 cells, the header 4. Probably a delimiter is part of a text that is not in quotation marks."),
                told(result));
        assertEquals(5, result.rows());
        assertEquals(Map.of(), target.stored);
    }

    @Test
    void namesTheDamageInTheMiddleOfAFileAndStoresNothing() throws IOException {
        String rows = "s,a,2026-10-01T01:00:00Z\n".repeat(200);
        Path file = file("cut.csv", "session,user,start\n" + rows + "s2,\"b,2026-10-01T01:00:00Z\n");
        assertEquals(List.of("cut.csv:202:#2: a quotation mark opens here and is never closed. "
                + "Close it, or double it where it is part of the text."), told(storePlain(file)));
        assertEquals(Map.of(), target.stored);
    }

    @Test
    void storesAllFilesOrNone() throws IOException {
        Path good = file("good.csv", "session,user,start\ns1,a,2026-10-01T01:00:00Z\n");
        Path bad = file("bad.csv", "session,user,start\ns2,b,never\n");
        Mapping plain = imports.plain(open(good), "sessions").orElseThrow();
        assertEquals(List.of(2L), store(plain, good, bad).problems().stream().map(ImportProblem::line).toList());
        assertEquals(Map.of(), target.stored);
        Path also = file("also.csv", "start,user,session\n2026-10-01T01:00:00Z,b,s2\n", StandardCharsets.UTF_16LE);
        Files.write(also, ("\uFEFF" + Files.readString(also, StandardCharsets.UTF_16LE)).getBytes(StandardCharsets.UTF_16LE));
        assertEquals(2, store(plain, good, also).added());
    }

    @Test
    void guessesCharactersDelimiterAndHeaderAndSaysSo() throws IOException {
        String text = "利用者,部署\n田中,総務課\n髙橋,①係\n";
        assertEquals("UTF-8", open(file("u.csv", text)).options().charset().orElseThrow().name());
        FileSample cp932 = open(file("s.csv", text, CP932));
        assertEquals(CP932, cp932.options().charset().orElseThrow());
        assertEquals(List.of("髙橋", "①係"), cp932.rows().get(1).cells());
        assertEquals("Characters: CP932 (Shift_JIS), because they are not UTF-8 and fit this.", cp932.guesses().getFirst());
        for (Charset utf16 : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            FileSample marked = open(file("w.csv", "\uFEFF" + text.replace(',', '\t'), utf16));
            assertEquals("利用者", marked.columns().getFirst().name());
            assertEquals('\t', marked.options().delimiter().orElseThrow());
        }
        assertEquals("利用者", open(file("b.csv", "\uFEFF" + text)).columns().getFirst().name());
        assertEquals(';', open(file("d.csv", "a;b;c\n1,5;2;3\n2,5;3;4\n")).options().delimiter().orElseThrow());
    }

    @Test
    void looksForTheFirstCharacterThatTellsHoweverFarItIs() throws IOException {
        String english = "user,section\n" + "tanaka,office\n".repeat(20_000);
        assertEquals(CP932, open(file("long.csv", english + "田中,総務課\n", CP932)).options().charset().orElseThrow());
    }

    @Test
    void tellsWhichCellsTheChosenCharactersDoNotFit() throws IOException {
        Path file = file("s.csv", "session,user,start\ns1,田中,2026-10-01T01:00:00Z\n", CP932);
        Mapping plain = imports.plain(open(file), "sessions").orElseThrow();
        ImportResult result = store(plain.withRead(ReadOptions.GUESS.withCharset(StandardCharsets.UTF_8)), file);
        assertEquals(List.of("s.csv:2:user: some characters can not be read in the chosen character set. "
                + "Choose another, or correct the file."), told(result));
    }

    @Test
    void findsTheHeaderBelowATitle() throws IOException {
        FileSample sample = open(example());
        assertEquals(4, sample.options().headerLine().orElseThrow());
        assertEquals(List.of("利用者", "部署", "端末名", "接続先", "開始日時", "終了日時"),
                sample.columns().stream().map(FileSample.FileColumn::name).toList());
        assertEquals(List.of(5L, 6L, 8L), sample.rows().stream().map(FileSample.SampleRow::line).toList());
    }

    @Test
    void importsAUsageReportWithJapaneseHeadersByTheExampleMapping() throws IOException {
        Path json = folder.resolve("m.json");
        try (InputStream in = FileSample.class.getResourceAsStream("example-usage.mapping.json")) {
            Files.write(json, in.readAllBytes());
        }
        assertEquals(List.of(), told(store(MappingFile.read(json, Locale.ENGLISH), example())));
        assertEquals(Map.of("session", "Tanaka.T|CITY-LT-0101|2026/10/01 08:31:05", "user", "tanaka.t", "section", "総務課",
                "client", "CITY-LT-0101", "host", "PC-2201", "layer", "office", "start", "2026-09-30T23:31:05Z", "end",
                "2026-10-01T08:14:40Z"), target.stored.get("report/Tanaka.T|CITY-LT-0101|2026/10/01 08:31:05").values());
    }

    @Test
    void suggestsAMappingForItThatAPersonWouldMake() throws IOException {
        Path file = example();
        Mapping mapping = imports.suggest(open(file), "sessions");
        assertEquals(List.of("session", "user", "section", "client", "host", "start", "end").stream().sorted().toList(),
                mapping.fields().keySet().stream().sorted().toList());
        assertEquals(List.of(), told(store(mapping, file)));
        assertEquals(3, target.stored.size());
        assertEquals("tanaka.t", target.stored.values().iterator().next().value("user"));
    }

    @Test
    void suggestsForDayAndTimesApartLengthsAndWordsForCodes() throws IOException {
        Path file = file("apart.csv", """
                管理番号,ユーザー名,利用日,開始時刻,利用時間（分）,区分
                1,tanaka,令和8年10月1日,9:00,90,庁内
                2,sato,令和8年10月1日,10:30,,LGWAN
                """);
        Mapping mapping = imports.suggest(open(file), "sessions");
        assertEquals(List.of(), told(store(mapping, file)));
        assertEquals(Map.of("session", "1", "user", "tanaka", "start", "2026-10-01T00:00:00Z", "end", "2026-10-01T01:30:00Z",
                "layer", "office"), target.stored.get("report/1").values());
        assertEquals("lgwan", target.stored.get("report/2").value("layer"));
        assertEquals("", target.stored.get("report/2").value("end"));
    }

    @Test
    void tellsColumnsOfTheSameNameApart() throws IOException {
        Path file = file("twice.csv", "番号,時刻,氏名,時刻\n1,2026/10/01 9:00,a,2026/10/01 10:00\n");
        FileSample sample = open(file);
        assertEquals(new ColumnRef("時刻", 2, 0), sample.ref(sample.columns().get(3)));
        Mapping mapping = new Mapping("sessions", ReadOptions.GUESS, ZoneId.of("Asia/Tokyo"), Locale.JAPAN,
                Map.of("session", FieldRule.column(ColumnRef.at(1)), "user", FieldRule.column(ColumnRef.named("氏名")), "start",
                        FieldRule.column(ColumnRef.named("時刻")), "end", FieldRule.column(new ColumnRef("時刻", 2, 0))));
        assertEquals(List.of(), told(store(mapping, file)));
        assertEquals("2026-10-01T01:00:00Z", target.stored.get("report/1").value("end"));
    }

    @Test
    void readsAFileWithoutAHeaderByPosition() throws IOException {
        Path file = file("bare.txt", "s1\ttanaka\t2026/10/01 9:00\ns2\tsato\t2026/10/01 9:30\n");
        FileSample sample = open(file);
        assertEquals(0, sample.options().headerLine().orElseThrow());
        assertEquals(3, sample.columns().size());
        Mapping mapping = new Mapping("sessions", sample.options(), ZoneId.of("Asia/Tokyo"), Locale.JAPAN,
                Map.of("session", FieldRule.column(ColumnRef.at(1)), "user", FieldRule.column(ColumnRef.at(2)), "start",
                        FieldRule.column(ColumnRef.at(3))));
        assertEquals(2, store(mapping, file).added());
    }

    @Test
    void tellsOfAValueThatTheMappingDoesNotKnowUnlessToldWhatElse() throws IOException {
        Path file = file("v.csv", "session,user,start,network\n1,a,2026-10-01T01:00:00Z,庁内\n2,b,2026-10-01T01:00:00Z,外\n");
        Mapping mapping = imports.suggest(open(file), "sessions");
        Mapping.FromColumns layer = (Mapping.FromColumns) mapping.fields().get("layer");
        assertEquals("unknown", layer.otherwise().orElseThrow());
        Mapping strict = mapping.with("layer", layer.withValues(Map.of("庁内", "office"), Optional.empty()));
        assertEquals(List.of("v.csv:3:network: \"外\" is none of the known values (庁内). Add it to the mapping or correct the file."),
                told(store(strict, file)));
        assertEquals(2, store(mapping, file).added());
        assertEquals("unknown", target.stored.get("report/2").value("layer"));
    }

    @Test
    void previewsWithoutStoring() throws IOException {
        Path file = file("p.csv", "session,user,start\ns1,A,2026-10-01T09:00:00+09:00\ns2,B,x\n");
        Preview preview = imports.preview(List.of(file), imports.plain(open(file), "sessions").orElseThrow(), SOURCE, 10,
                Locale.ENGLISH, Progress.NONE);
        assertEquals(List.of("2026-10-01T00:00:00Z", ""), preview.rows().stream().map(row -> row.value("start")).toList());
        assertFalse(preview.result().stored());
        assertEquals(Map.of(), target.stored);
    }

    @Test
    void saysWhenTheMappingDoesNotFitTheFile() throws IOException {
        Path file = file("a.csv", "id,who,when\n1,a,2026-10-01T01:00:00Z\n");
        Mapping mapping = new Mapping("sessions", ReadOptions.GUESS, ZoneId.of("Asia/Tokyo"), Locale.JAPAN, Map.of("session",
                FieldRule.column(ColumnRef.named("id")), "user", FieldRule.column(ColumnRef.named("whom")), "start",
                FieldRule.column(ColumnRef.named("when"))));
        assertEquals(List.of("a.csv:1:whom: there is no column whom; there are: id, who, when."), told(store(mapping, file)));
        assertEquals(List.of("a.csv:0:user: no column is assigned to \"user\", which is needed. Assign one."),
                told(store(mapping.without("user"), file)));
        assertEquals(1, told(store(mapping.with("user", FieldRule.column(ColumnRef.named("who"))).with("color",
                new Mapping.Constant("red")), file)).size());
    }

    @Test
    void refusesFilesThatAreNoneWithOneSentence() throws IOException {
        assertEquals("There is no file " + folder.resolve("none.csv") + ". Check the name.", refusal(folder.resolve("none.csv")));
        assertEquals("empty.csv: the file is empty.", refusal(file("empty.csv", "")));
        assertEquals("blank.csv: the file is empty.", refusal(file("blank.csv", "\n\n\r\n")));
        assertTrue(refusal(folder).contains("this is a folder"));
        Files.write(folder.resolve("x.bin"), new byte[] {1, 2, 0, 3, 4});
        assertTrue(refusal(folder.resolve("x.bin")).startsWith("x.bin: this is neither"));
        Files.write(folder.resolve("x.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertTrue(refusal(folder.resolve("x.xls")).contains("old Excel format"));
        Files.write(folder.resolve("x.csv"), new byte[] {'a', (byte) 0xFF, (byte) 0xFF, '\n'});
        assertTrue(refusal(folder.resolve("x.csv")).contains("neither UTF-8"));
        assertEquals("ファイルが空です。", assertThrows(Refusal.class,
                () -> imports.open(folder.resolve("empty.csv"), ReadOptions.GUESS, Locale.JAPAN)).getMessage().replace("empty.csv: ", ""));
        String nothing = assertThrows(Refusal.class, () -> imports.plain(open(file("ok.csv", "a,b\n1,2\n")), "spoons")).getMessage();
        assertTrue(nothing.contains("spoons"), nothing);
    }

    @Test
    void refusesTwoFilesOfTheSameName() throws IOException {
        Path one = file("a.csv", "session,user,start\n");
        Path two = Files.copy(one, Files.createDirectory(folder.resolve("sub")).resolve("a.csv"));
        Mapping plain = imports.plain(open(one), "sessions").orElseThrow();
        assertThrows(Refusal.class, () -> store(plain, one, two));
    }

    @Test
    void readiesTheTargetBeforeTheTransactionBegins() throws IOException {
        Path file = file("a.csv", "session,user,start\ns1,a,2026-10-01T01:00:00Z\n");
        Mapping plain = imports.plain(open(file), "sessions").orElseThrow();
        var operation = imports.store(List.of(file), plain, SOURCE, Locale.ENGLISH, Progress.NONE);
        assertEquals(1, target.calls);
        assertEquals(Map.of("kind", "sessions", "source", "report", "files", "a.csv"), operation.arguments());
        assertEquals(Map.of(), target.stored);
    }

    @Test
    void importsAHeaderWithoutRowsAsNothing() throws IOException {
        assertEquals(new ImportResult(0, 0, 0, List.of()), storePlain(file("a.csv", "session,user,start\n")));
    }

    @Test
    void stopsWhenCalledOff() throws IOException {
        Path file = file("a.csv", "session,user,start\n" + "s,a,2026-10-01T01:00:00Z\n".repeat(5_000));
        Mapping plain = imports.plain(open(file), "sessions").orElseThrow();
        Progress off = new Progress() {
            @Override
            public void at(long done, long total, String doing) {
                // not watched
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(tsukasa.api.CancelledException.class,
                () -> imports.storeNow(List.of(file), plain, SOURCE, Locale.ENGLISH, off));
        assertEquals(Map.of(), target.stored);
    }

    @Test
    void keepsNoMoreProblemsThanAPersonCanRead() throws IOException {
        ImportResult result = storePlain(file("a.csv", "session,user,start\n" + "s,a,x\n".repeat(3_000)));
        assertEquals(Problems.MOST, result.problems().size());
        assertEquals(3_000, result.rows());
    }
}
