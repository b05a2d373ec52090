// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Actor;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportField.Kind;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.source.files.FileSample;
import tsukasa.source.files.MappingFile;

/** The example mappings of the guide for what the devices plugin takes. */
class DeviceMappingsTest {
    @TempDir
    private Path folder;

    @Test
    void takesManagedDevicesOfIntuneForContacts() throws IOException {
        List<Map<String, String>> rows = mapped(new Rows("contacts", List.of(field("device", Kind.TEXT), field("at", Kind.INSTANT),
                field("user", Kind.TEXT), field("os", Kind.TEXT), field("osBuild", Kind.TEXT), field("encryption", Kind.CODE), field("line", Kind.TEXT),
                field("diskFree", Kind.NUMBER), field("diskSize", Kind.NUMBER))), "example-intune.mapping.json", resource("example-intune.csv"));
        assertEquals(Map.of("device", "CITY-LT-0101", "at", "2026-10-01T00:12:30Z", "user", "tanaka.t@city.example.jp", "os", "Windows", "osBuild",
                "10.0.22631.4460", "encryption", "on", "line", "+818011112222", "diskFree", "91000000000", "diskSize", "255000000000"),
                rows.getFirst());
        assertEquals("off", rows.get(1).get("encryption"));
        assertEquals(null, rows.get(1).get("line"));
    }

    @Test
    void takesACarriersStatementInCp932() throws IOException {
        String text = """
                電話番号,契約者名,ご利用年月,データ通信量（パケット）,ご請求金額（円）
                080-1111-2222,北市総務課,2026年09月,"1,234,567",1980
                080-1111-3333,北市税務課,2026年09月,0,550
                """;
        List<Map<String, String>> rows = mapped(new Rows("carrierbill", List.of(field("line", Kind.TEXT), field("month", Kind.TEXT),
                field("packets", Kind.NUMBER), field("yen", Kind.NUMBER))), "example-carrier.mapping.json",
                text.getBytes(Charset.forName("windows-31j")));
        assertEquals("080-1111-2222", rows.getFirst().get("line"));
        assertEquals("2026年09月", rows.getFirst().get("month"));
        assertEquals("1234567", rows.getFirst().get("packets").replace(",", ""));
        assertEquals("550", rows.get(1).get("yen"));
    }

    private List<Map<String, String>> mapped(Rows target, String mapping, byte[] content) throws IOException {
        Site site = new Site(new SiteId("city"), folder, Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.JAPAN,
                Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC), new Actor("tester"));
        ImportTargets targets = new ImportTargets();
        targets.add(target);
        Path json = Files.write(folder.resolve("m.json"), resource(mapping));
        Path file = Files.write(folder.resolve("file.csv"), content);
        ImportResult result = new StoredFileImport(site, null, targets).storeNow(List.of(file), MappingFile.read(json, Locale.ENGLISH),
                new SourceId("files"), Locale.ENGLISH, Progress.NONE);
        assertEquals(List.of(), result.problems());
        return target.rows;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = FileSample.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static ImportField field(String key, Kind kind) {
        return new ImportField(key, key, false, kind, "");
    }

    /** Keeps the rows that it is handed. */
    private static final class Rows implements ImportTarget {
        private final String kind;
        private final List<ImportField> fields;
        private final List<Map<String, String>> rows = new ArrayList<>();

        Rows(String kind, List<ImportField> fields) {
            this.kind = kind;
            this.fields = fields;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public String title(Locale locale) {
            return kind;
        }

        @Override
        public List<ImportField> fields(Locale locale) {
            return fields;
        }

        @Override
        public ImportResult take(SourceId source, ImportRows all, boolean preview, Locale locale, Progress progress) {
            all.forEach(row -> rows.add(row.values()));
            return new ImportResult(rows.size(), rows.size(), 0, List.of());
        }
    }
}
