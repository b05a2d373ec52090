// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
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
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.source.files.FileSample;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.ReadOptions;

class KnownFormatTest {
    /** As LimeSurvey 6 writes it: a mark of its order of bytes, texts above codes, a tab at the end of each line. */
    private static final String VV = "\ufeffResponse ID\tDate submitted\tStart language\tWhy?\tWhy?\t\nid\tsubmitdate\tstartlanguage\tQ1\tQ2_A1\t\n"
            + "1\t2026-10-01 10:00:00\tja\t紙\tY\t\n2\t2026-10-01 11:00:00\tja\t{question_not_shown}\t{question_not_shown}\t\n";
    @TempDir
    private Path folder;

    @Test
    void readsWhatStandsBelowTheTextsForPeople() throws IOException {
        assertEquals(List.of("3 {respondent=1, Q1=紙, Q2_A1=Y}", "4 {respondent=2, Q1={question_not_shown}, Q2_A1={question_not_shown}}"), rows(VV));
    }

    @Test
    void tellsColumnsOfTheSameNameByTheirPlaces() throws IOException {
        assertEquals(List.of("2 {respondent=1, Q=a, Q (2)=b}"), rows("id,submitdate,Q,Q\n1,2026-10-01,a,b\n"));
    }

    @Test
    void knowsNothingOfOtherFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("other.csv"), "name,mood\na,b\n");
        StoredFileImport files = files();
        assertEquals(Optional.empty(), files.known(files.open(file, ReadOptions.GUESS, Locale.ENGLISH), "survey"));
    }

    private List<String> rows(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("answers.csv"), text);
        StoredFileImport files = files();
        FileSample sample = files.open(file, ReadOptions.GUESS, Locale.ENGLISH);
        Mapping mapping = files.known(sample, "survey").orElseThrow();
        assertEquals(mapping, files.suggest(sample, "survey"));
        return files.preview(List.of(file), mapping, new SourceId("survey"), 10, Locale.ENGLISH, Progress.NONE).rows().stream()
                .map((ImportRow row) -> row.line() + " " + row.values()).toList();
    }

    private StoredFileImport files() {
        ImportTargets targets = new ImportTargets();
        targets.add(new Answers());
        return new StoredFileImport(new Site(new SiteId("city"), folder, Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.JAPAN, Clock.systemUTC(),
                new Actor("tester")), null, targets);
    }

    /** Knows files by a column {@code submitdate}. */
    private static final class Answers implements ImportTarget {
        @Override
        public String kind() {
            return "survey";
        }

        @Override
        public String title(Locale locale) {
            return "Answers";
        }

        @Override
        public List<ImportField> fields(Locale locale) {
            return List.of(new ImportField("respondent", "Respondent", true, ImportField.Kind.TEXT, ""));
        }

        @Override
        public Optional<ImportField> furtherFields(Locale locale) {
            return Optional.of(new ImportField("", "", false, ImportField.Kind.TEXT, ""));
        }

        @Override
        public Optional<Map<String, Integer>> known(List<String> header) {
            if (!header.contains("submitdate")) {
                return Optional.empty();
            }
            Map<String, Integer> columns = new LinkedHashMap<>(Map.of("respondent", 0));
            for (int i = 2; i < header.size(); i++) {
                if (header.get(i).startsWith("Q")) {
                    columns.put(columns.containsKey(header.get(i)) ? header.get(i) + " (2)" : header.get(i), i);
                }
            }
            return Optional.of(columns);
        }

        @Override
        public ImportResult take(SourceId source, ImportRows rows, boolean preview, Locale locale, Progress progress) {
            return new ImportResult(0, 0, 0, List.of());
        }
    }
}
