// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tsukasa.api.Progress;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportField.Kind;
import tsukasa.api.source.ImportProblem;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;

/** Takes sessions as the real target does, in memory: reads the rows twice, stores all or nothing, knows what it has. */
final class RecordingTarget implements ImportTarget {
    final Map<String, ImportRow> stored = new LinkedHashMap<>();
    int calls;

    @Override
    public String kind() {
        return "sessions";
    }

    @Override
    public String title(Locale locale) {
        return locale.getLanguage().equals("ja") ? "セッション" : "Sessions";
    }

    @Override
    public List<ImportField> fields(Locale locale) {
        return List.of(field("session", true, Kind.TEXT), field("user", true, Kind.TEXT), field("section", false, Kind.TEXT),
                field("client", false, Kind.TEXT), field("address", false, Kind.TEXT), field("host", false, Kind.TEXT),
                field("layer", false, Kind.CODE), field("start", true, Kind.INSTANT), field("end", false, Kind.INSTANT));
    }

    private static ImportField field(String key, boolean required, Kind kind) {
        return new ImportField(key, key, required, kind, "");
    }

    @Override
    public ImportResult take(SourceId source, ImportRows rows, boolean preview, Locale locale, Progress progress) {
        calls++;
        List<ImportProblem> problems = new ArrayList<>();
        long[] counts = new long[2];
        rows.forEach(row -> {
            counts[0]++;
            for (ImportField field : fields(locale)) {
                if (field.required() && row.value(field.key()).isEmpty()) {
                    problems.add(new ImportProblem(row.file(), row.line(), field.key(), field.key() + " is needed"));
                }
            }
            if (row.value("end").compareTo(row.value("start")) < 0 && !row.value("end").isEmpty()) {
                problems.add(new ImportProblem(row.file(), row.line(), "end", "ends before it starts"));
            }
            if (!stored.containsKey(source + "/" + row.value("session"))) {
                counts[1]++;
            }
        });
        if (!preview && problems.isEmpty()) {
            rows.forEach(row -> stored.putIfAbsent(source + "/" + row.value("session"), row));
        }
        return new ImportResult(counts[0], counts[1], counts[0] - counts[1], problems);
    }
}
