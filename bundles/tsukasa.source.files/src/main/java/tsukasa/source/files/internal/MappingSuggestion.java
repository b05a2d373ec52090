// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;

import tsukasa.api.source.ImportField;
import tsukasa.source.files.FileSample;
import tsukasa.source.files.FileSample.FileColumn;
import tsukasa.source.files.ImportKind;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.Mapping.AfterDuration;
import tsukasa.source.files.Mapping.ColumnRef;
import tsukasa.source.files.Mapping.DurationUnit;
import tsukasa.source.files.Mapping.FieldRule;
import tsukasa.source.files.Mapping.FromColumns;
import tsukasa.source.files.Mapping.LetterCase;
import tsukasa.source.files.ReadOptions;

/** Guesses which column is what by the names that such columns usually have, in Japanese and English. */
final class MappingSuggestion {
    private static final String KEY_JOINT = "|";

    private final FileSample sample;
    private final List<ImportKind> kinds;
    private final Properties synonyms = synonyms();
    private final Set<FileColumn> taken = new HashSet<>();
    private final Map<String, FileColumn> found = new LinkedHashMap<>();

    /** @param kinds the same kind in several languages; its titles are names too */
    MappingSuggestion(FileSample sample, List<ImportKind> kinds) {
        this.sample = sample;
        this.kinds = kinds;
    }

    private static Properties synonyms() {
        Properties synonyms = new Properties();
        try (InputStream in = MappingSuggestion.class.getResourceAsStream("synonyms.properties")) {
            synonyms.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return synonyms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Mapping mapping(ZoneId zone, Locale locale) {
        ImportKind kind = kinds.getFirst();
        List<ImportField> fields = kind.fields();
        fields.forEach(field -> find(field, true));
        fields.forEach(field -> find(field, false));
        Map<String, FieldRule> rules = new LinkedHashMap<>();
        for (ImportField field : fields) {
            rule(field).ifPresent(rule -> rules.put(field.key(), rule));
        }
        if (!rules.containsKey("end") && kind.field("end").isPresent() && rules.containsKey("start")) {
            duration().ifPresent(rule -> rules.put("end", rule));
        }
        for (ImportField field : fields) {
            if (field.required() && !rules.containsKey(field.key()) && textual(field)) {
                composedKey(rules).ifPresent(rule -> rules.put(field.key(), rule));
            }
        }
        return new Mapping(kind.id(), read(), zone, locale, rules);
    }

    private ReadOptions read() {
        ReadOptions options = sample.options();
        return new ReadOptions(options.charset(), options.delimiter(),
                sample.sheets().size() > 1 ? options.sheet() : Optional.empty(),
                options.headerLine().orElse(0) == 0 ? OptionalInt.of(0) : options.headerLine());
    }

    private void find(ImportField field, boolean exactly) {
        if (found.containsKey(field.key())) {
            return;
        }
        List<String> names = names(field);
        for (String name : names) {
            for (FileColumn column : sample.columns()) {
                String header = folded(column.name());
                boolean same = exactly ? header.equals(name) : name.length() > 2 && header.contains(name);
                if (same && !taken.contains(column)) {
                    taken.add(column);
                    found.put(field.key(), column);
                    return;
                }
            }
        }
    }

    private List<String> names(ImportField field) {
        List<String> names = new ArrayList<>();
        names.add(folded(field.key()));
        for (ImportKind kind : kinds) {
            kind.field(field.key()).ifPresent(same -> names.add(folded(same.title())));
        }
        names.addAll(listed("field." + field.key()));
        return names;
    }

    private List<String> listed(String key) {
        return Arrays.stream(synonyms.getProperty(key, "").split(",")).map(MappingSuggestion::folded)
                .filter(name -> !name.isEmpty()).toList();
    }

    private Optional<FieldRule> rule(ImportField field) {
        FileColumn column = found.get(field.key());
        if (column == null) {
            return Optional.empty();
        }
        FromColumns rule = FieldRule.column(sample.ref(column));
        if (field.kind() == ImportField.Kind.INSTANT && timeOnly(column)) {
            Optional<FileColumn> day = day();
            if (day.isPresent()) {
                rule = rule.joinedWith(" ", List.of(sample.ref(day.get()), sample.ref(column)));
            }
        }
        if (listed("lower").contains(field.key())) {
            rule = rule.withLetterCase(LetterCase.LOWER);
        }
        return Optional.of(withValues(field, column, rule));
    }

    private boolean timeOnly(FileColumn column) {
        return column.example().filter(Dates::timeOnly).isPresent();
    }

    private Optional<FileColumn> day() {
        return named("day");
    }

    private Optional<FileColumn> named(String list) {
        List<String> names = listed(list);
        return sample.columns().stream().filter(column -> names.contains(folded(column.name()))).findFirst();
    }

    /** Words in the column that stand for codes of the field, where the sample shows some. */
    private FromColumns withValues(ImportField field, FileColumn column, FromColumns rule) {
        if (field.kind() != ImportField.Kind.CODE) {
            return rule;
        }
        Map<String, String> codes = new LinkedHashMap<>();
        String prefix = "value." + field.key() + ".";
        synonyms.stringPropertyNames().stream().filter(name -> name.startsWith(prefix)).sorted()
                .forEach(name -> listed(name).forEach(word -> codes.put(word, name.substring(prefix.length()))));
        Map<String, String> values = new LinkedHashMap<>();
        boolean helps = false;
        for (FileSample.SampleRow row : sample.rows()) {
            String text = column.position() <= row.cells().size() ? row.cells().get(column.position() - 1).strip() : "";
            String code = codes.get(folded(text));
            if (code != null) {
                values.put(text, code);
                helps |= !code.equals(text);
            }
        }
        return helps ? rule.withValues(values, Optional.ofNullable(synonyms.getProperty("otherwise." + field.key()))) : rule;
    }

    private Optional<FieldRule> duration() {
        for (DurationUnit unit : DurationUnit.values()) {
            Optional<FileColumn> column = named("duration." + unit.name().toLowerCase(Locale.ROOT)).filter(c -> !taken.contains(c));
            if (column.isPresent()) {
                return Optional.of(new AfterDuration("start", sample.ref(column.get()), unit));
            }
        }
        return Optional.empty();
    }

    private static boolean textual(ImportField field) {
        return field.kind() == ImportField.Kind.TEXT || field.kind() == ImportField.Kind.CODE;
    }

    /** A key made of who, from where and when, for a file that has none of its own. */
    private Optional<FieldRule> composedKey(Map<String, FieldRule> rules) {
        List<ColumnRef> parts = new ArrayList<>();
        for (String field : listed("key")) {
            if (rules.get(field) instanceof FromColumns from) {
                parts.addAll(from.columns());
            }
        }
        boolean dated = rules.get("start") instanceof FromColumns;
        return parts.size() > 1 && dated ? Optional.of(FieldRule.column(parts.getFirst()).joinedWith(KEY_JOINT, parts))
                : Optional.empty();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-・:()\\[\\]「」]", "");
    }
}
