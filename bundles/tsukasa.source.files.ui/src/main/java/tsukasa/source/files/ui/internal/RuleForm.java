// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.ui.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.source.files.FileSample;
import tsukasa.source.files.ImportKind;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.Mapping.AfterDuration;
import tsukasa.source.files.Mapping.ColumnRef;
import tsukasa.source.files.Mapping.Constant;
import tsukasa.source.files.Mapping.DurationUnit;
import tsukasa.source.files.Mapping.FieldRule;
import tsukasa.source.files.Mapping.FromColumns;
import tsukasa.source.files.Mapping.LetterCase;
import tsukasa.ui.FormField;

/** The rule of one field as the questions of a form, and their answers as a rule. */
final class RuleForm {
    static final String TEXT = "text";
    static final String COLUMN = "column";
    static final String JOINT = "joint";
    static final String VALUES = "values";
    static final String OTHERWISE = "otherwise";
    static final String PATTERNS = "patterns";
    static final String CASE = "case";
    static final String START = "start";
    static final String UNIT = "unit";
    private static final int PARTS = 3;
    private static final int MOST_VALUES = 30;
    private final ImportKind kind;
    private final ImportField field;
    private final FileSample sample;
    private final Texts texts;

    RuleForm(ImportKind kind, ImportField field, FileSample sample, Texts texts) {
        this.kind = kind;
        this.field = field;
        this.sample = sample;
        this.texts = texts;
    }

    List<FormField> fields(FieldRule rule) {
        return switch (rule) {
            case Constant constant -> List.of(FormField.text(TEXT, texts.text("RuleForm_text"), field.hint()));
            case AfterDuration after -> List.of(choice(START, instants()), choice(COLUMN, columns(false)), choice(UNIT, units()));
            case FromColumns from -> fromColumns();
            case Mapping.Parts parts -> List.of();
            case Mapping.Rated rated -> List.of();
        };
    }

    private List<FormField> fromColumns() {
        List<FormField> fields = new ArrayList<>();
        for (int part = 1; part <= PARTS; part++) {
            fields.add(new FormField(COLUMN + part, texts.text("RuleForm_column" + part), "", FormField.Kind.TEXT, part == 1,
                    columns(part > 1)));
        }
        fields.add(FormField.text(JOINT, texts.text("RuleForm_joint"), ""));
        if (field.kind() == ImportField.Kind.INSTANT || field.kind() == ImportField.Kind.DATE) {
            fields.add(lines(PATTERNS));
        } else {
            fields.add(lines(VALUES));
            fields.add(FormField.text(OTHERWISE, texts.text("RuleForm_otherwise"), texts.text("RuleForm_otherwiseHint")));
        }
        if (field.kind() == ImportField.Kind.TEXT) {
            fields.add(choice(CASE, cases()));
        }
        return fields;
    }

    private FormField lines(String id) {
        return new FormField(id, texts.text("RuleForm_" + id), texts.text("RuleForm_" + id + "Hint", field.hint()),
                FormField.Kind.LINES, false, List.of());
    }

    private FormField choice(String id, List<Map.Entry<String, String>> choices) {
        return new FormField(id, texts.text("RuleForm_" + id), "", FormField.Kind.TEXT, true, choices);
    }

    private List<Map.Entry<String, String>> columns(boolean none) {
        List<Map.Entry<String, String>> choices = new ArrayList<>();
        if (none) {
            choices.add(Map.entry("", texts.text("RuleForm_noColumn")));
        }
        sample.columns().forEach(column -> choices.add(Map.entry(Integer.toString(column.position()), sample.ref(column).toString())));
        return choices;
    }

    private List<Map.Entry<String, String>> instants() {
        return kind.fields().stream().filter(other -> other.kind() == ImportField.Kind.INSTANT && !other.key().equals(field.key()))
                .map(other -> Map.entry(other.key(), other.title())).toList();
    }

    private List<Map.Entry<String, String>> units() {
        return List.of(DurationUnit.values()).stream().map(unit -> Map.entry(unit.name(), texts.text("DurationUnit_" + unit))).toList();
    }

    private List<Map.Entry<String, String>> cases() {
        return List.of(LetterCase.values()).stream().map(each -> Map.entry(each.name(), texts.text("LetterCase_" + each))).toList();
    }

    Map<String, String> answers(FieldRule rule) {
        Map<String, String> answers = new LinkedHashMap<>();
        switch (rule) {
            case Constant constant -> answers.put(TEXT, constant.text());
            case AfterDuration after -> {
                answers.put(START, after.start());
                answers.put(COLUMN, position(after.column()));
                answers.put(UNIT, after.unit().name());
            }
            case FromColumns from -> {
                for (int part = 1; part <= PARTS; part++) {
                    answers.put(COLUMN + part, part <= from.columns().size() ? position(from.columns().get(part - 1)) : "");
                }
                answers.put(JOINT, from.joint());
                answers.put(VALUES, values(from));
                answers.put(OTHERWISE, from.otherwise().orElse(""));
                answers.put(PATTERNS, String.join("\n", from.patterns()));
                answers.put(CASE, from.letterCase().name());
            }
            case Mapping.Parts parts -> {
                // written by hand, and left as it is
            }
            case Mapping.Rated rated -> {
                // written by hand, and left as it is
            }
        }
        return answers;
    }

    /** The position of this column in the file at hand; empty if it has none like it. */
    private String position(ColumnRef ref) {
        return sample.columns().stream().filter(column -> sample.ref(column).equals(ref) || ref.name().isEmpty()
                && ref.position() == column.position()).findFirst().map(column -> Integer.toString(column.position())).orElse("");
    }

    /** What is set, and the texts of the sample for which nothing is set yet. */
    private String values(FromColumns from) {
        StringBuilder lines = new StringBuilder();
        from.values().forEach((text, becomes) -> lines.append(text).append(" = ").append(becomes).append('\n'));
        if (field.kind() == ImportField.Kind.CODE && from.columns().size() == 1) {
            seen(from.columns().getFirst()).stream().filter(text -> !from.values().containsKey(text))
                    .forEach(text -> lines.append(text).append(" = \n"));
        }
        return lines.toString().stripTrailing();
    }

    private Set<String> seen(ColumnRef ref) {
        Set<String> seen = new LinkedHashSet<>();
        String position = position(ref);
        if (!position.isEmpty()) {
            int at = Integer.parseInt(position) - 1;
            sample.rows().stream().filter(row -> at < row.cells().size()).map(row -> row.cells().get(at).strip())
                    .filter(text -> !text.isEmpty()).limit(FileSample.ROWS).forEach(text -> {
                        if (seen.size() < MOST_VALUES) {
                            seen.add(text);
                        }
                    });
        }
        return seen;
    }

    /** The rule of this kind that the answers describe; empty if a column is not chosen. */
    Optional<FieldRule> rule(FieldRule before, Map<String, String> answers) {
        return switch (before) {
            case Constant constant -> Optional.of(new Constant(answers.get(TEXT)));
            case AfterDuration after -> column(answers.get(COLUMN)).filter(column -> !answers.get(START).isEmpty())
                    .map(column -> new AfterDuration(answers.get(START), column, DurationUnit.valueOf(answers.get(UNIT))));
            case FromColumns from -> {
                List<ColumnRef> parts = IntStream.rangeClosed(1, PARTS).mapToObj(part -> column(answers.get(COLUMN + part)))
                        .flatMap(Optional::stream).toList();
                yield parts.isEmpty() ? Optional.empty() : Optional.of(fromColumns(parts, answers, from.split()));
            }
            case Mapping.Parts parts -> Optional.of(parts);
            case Mapping.Rated rated -> Optional.of(rated);
        };
    }

    private static FromColumns fromColumns(List<ColumnRef> parts, Map<String, String> answers, Optional<String> split) {
        String otherwise = answers.getOrDefault(OTHERWISE, "").strip();
        return new FromColumns(parts, answers.get(JOINT), parse(answers.getOrDefault(VALUES, "")),
                otherwise.isEmpty() ? Optional.empty() : Optional.of(otherwise),
                answers.getOrDefault(PATTERNS, "").lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
                LetterCase.valueOf(answers.getOrDefault(CASE, LetterCase.KEEP.name())), split);
    }

    /** Lines like {@code 庁内 = office}; a text that becomes nothing is left as it is. */
    private static Map<String, String> parse(String lines) {
        Map<String, String> values = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            int at = line.lastIndexOf('=');
            String becomes = at < 0 ? "" : line.substring(at + 1).strip();
            if (!becomes.isEmpty()) {
                values.put(line.substring(0, at).strip(), becomes);
            }
        });
        return values;
    }

    private Optional<ColumnRef> column(String position) {
        return position == null || position.isEmpty() ? Optional.empty()
                : Optional.of(sample.ref(sample.columns().get(Integer.parseInt(position) - 1)));
    }

    /** The rule as one line, for example {@code 開始日 + 開始時刻}. */
    static String line(FieldRule rule, ImportKind kind, Texts texts) {
        return switch (rule) {
            case Constant constant -> texts.text("RuleForm_lineConstant", constant.text());
            case AfterDuration after -> texts.text("RuleForm_lineAfter",
                    kind.field(after.start()).map(ImportField::title).orElse(after.start()), after.column());
            case FromColumns from -> String.join(" + ", from.columns().stream().map(ColumnRef::toString).toList());
            case Mapping.Rated rated -> texts.text("RuleForm_lineRated", rated.column());
            case Mapping.Parts parts -> String.join(" + ", parts.rules().stream().map(part -> line(part, kind, texts)).toList());
        };
    }

    static Mapping with(Mapping mapping, String field, Optional<FieldRule> rule) {
        return rule.map(filled -> mapping.with(field, filled)).orElseGet(() -> mapping.without(field));
    }
}
