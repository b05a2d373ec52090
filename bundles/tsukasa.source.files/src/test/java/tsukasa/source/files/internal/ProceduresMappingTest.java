// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.source.files.FileSample;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.MappingFile;
import tsukasa.source.files.Preview;

/** The mapping of docs/tasks.md, on an excerpt of the survey of administrative procedures (Digital Agency, 29 July 2025). */
class ProceduresMappingTest {
    private static final String EXPECTED = """
            1856|47|yes||47
            1857|5|yes||5
            1876|479|no|system:オンライン手続;paper:添付書類の原紙;face-to-face:本人確認|0
            1878|0|no|system:オンライン手続;paper:添付書類の原紙;face-to-face:本人確認|0
            35654|0|no|system:オンライン手続|0
            204102|645||paper:添付書類の原紙|0
            14649|33|no|system:オンライン手続;approval:押印|0
            215023|1733296|partly|system:オンライン手続;paper:添付書類の原紙|477
            1494|0|||0
            2037|51234|no|system:オンライン化適用除外|0
            """;
    @TempDir
    private Path folder;

    @Test
    void turnsColumnsIntoBlockers() throws IOException {
        List<String> told = new ArrayList<>();
        for (ImportRow row : preview().rows()) {
            told.add(String.join("|", row.value("id"), row.value("volume"), row.value("completable"), row.value("blockers"), row.value("online")));
        }
        assertEquals(EXPECTED.lines().toList(), told);
    }

    @Test
    void namesTheWeightAmongTheFields() throws IOException {
        Preview preview = preview();
        assertEquals(List.of(), preview.result().problems());
        assertEquals(List.of("id", "section", "name", "volume", "completable", "blockers", "systems", "online"), preview.fields().stream()
                .map(ImportField::key).toList());
    }

    private Preview preview() throws IOException {
        ImportTargets targets = new ImportTargets();
        targets.add(new TaskRows());
        Site site = new Site(new SiteId("city"), folder, Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.JAPAN, Clock.systemUTC(), new Actor(
                "tester"));
        Path csv = folder.resolve("procedures-excerpt.csv");
        try (InputStream in = FileSample.class.getResourceAsStream("procedures-excerpt.csv")) {
            Files.write(csv, in.readAllBytes());
        }
        String guide = Files.readString(Path.of("..", "..", "docs", "tasks.md"));
        int begin = guide.indexOf("```json") + "```json".length();
        Path json = Files.writeString(folder.resolve("procedures.json"), guide.substring(begin, guide.indexOf("```", begin)));
        Mapping mapping = MappingFile.read(json, Locale.ENGLISH);
        return new StoredFileImport(site, null, targets).preview(List.of(csv), mapping, new SourceId("procedures"), 100, Locale.ENGLISH,
                Progress.NONE);
    }

    private static final class TaskRows implements ImportTarget {
        @Override
        public String kind() {
            return "tasks";
        }

        @Override
        public String title(Locale locale) {
            return "Tasks";
        }

        @Override
        public List<ImportField> fields(Locale locale) {
            return List.of(field("id", Kind.TEXT), field("section", Kind.TEXT), field("name", Kind.TEXT), field("volume", Kind.NUMBER), field(
                    "completable", Kind.CODE), field("blockers", Kind.TEXT), field("systems", Kind.TEXT));
        }

        @Override
        public Optional<ImportField> furtherFields(Locale locale) {
            return Optional.of(field("", Kind.NUMBER));
        }

        private static ImportField field(String key, Kind kind) {
            return new ImportField(key, key, false, kind, "");
        }

        @Override
        public ImportResult take(SourceId source, ImportRows rows, boolean preview, Locale locale, Progress progress) {
            return new ImportResult(0, 0, 0, List.of());
        }
    }
}
