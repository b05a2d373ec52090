// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportProblem;
import tsukasa.api.source.ImportRow;
import tsukasa.source.files.ImportKind;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.Mapping.AfterDuration;
import tsukasa.source.files.Mapping.ColumnRef;
import tsukasa.source.files.Mapping.Constant;
import tsukasa.source.files.Mapping.FieldRule;
import tsukasa.source.files.Mapping.FromColumns;
import tsukasa.source.files.Mapping.Parts;
import tsukasa.source.files.Mapping.Rated;

/** A mapping made ready for one file: turns its rows into rows of named texts, or says why it can't. */
final class RowMapper {
    private final String file;
    private final Texts texts;
    private final int width;
    private final List<String> names;
    private final List<Filler> fillers = new ArrayList<>();

    /**
     * @param header its cells; null if the file has no header
     * @throws BadFile if the mapping does not fit the file or the kind
     */
    RowMapper(String file, Mapping mapping, ImportKind kind, RawRow header, Texts texts) throws BadFile {
        this.file = file;
        this.texts = texts;
        names = header == null ? List.of() : header.cells().stream().map(String::strip).toList();
        width = lastNamed(names);
        for (String key : mapping.fields().keySet()) {
            if (kind.field(key).isEmpty()) {
                throw new BadFile(0, key, texts.text("RowMapper_noSuchField", key, kind.title(),
                        String.join(", ", kind.fields().stream().map(ImportField::key).toList())), null);
            }
        }
        for (ImportField field : kind.fields(mapping.fields().keySet())) {
            FieldRule rule = mapping.fields().get(field.key());
            if (rule != null) {
                fillers.add(filler(field, rule, mapping, header == null ? 0 : header.line()));
            } else if (field.required()) {
                throw new BadFile(0, field.key(), texts.text("RowMapper_fieldMissing", field.title()), null);
            }
        }
    }

    private static int lastNamed(List<String> names) {
        int last = names.size();
        while (last > 0 && names.get(last - 1).isEmpty()) {
            last--;
        }
        return last;
    }

    /** What a row gives; the texts that can't be read are absent and their problems told. */
    ImportRow map(RawRow row, Consumer<ImportProblem> problems) {
        Map<String, String> values = new LinkedHashMap<>();
        if (width > 0) {
            checkWidth(row, problems);
        }
        for (Filler filler : fillers) {
            String text = filler.fill(row, values, problems);
            if (text != null && !text.isEmpty()) {
                values.put(filler.key(), text);
            }
        }
        return new ImportRow(file, row.line(), values);
    }

    private void checkWidth(RawRow row, Consumer<ImportProblem> problems) {
        for (int i = width; i < row.cells().size(); i++) {
            if (!row.cells().get(i).isBlank()) {
                problems.accept(problem(row, "", texts.text("RowMapper_tooManyCells", String.valueOf(row.cells().size()),
                        String.valueOf(width))));
                return;
            }
        }
    }

    private ImportProblem problem(RawRow row, String column, String sentence) {
        return new ImportProblem(file, row.line(), column, sentence);
    }

    /** Fills one field; null if it stays empty or can't be filled. */
    private interface Filler {
        String key();

        String fill(RawRow row, Map<String, String> soFar, Consumer<ImportProblem> problems);
    }

    private Filler filler(ImportField field, FieldRule rule, Mapping mapping, long headerLine) throws BadFile {
        return switch (rule) {
            case Constant constant -> new ConstantFiller(field.key(), constant.text());
            case FromColumns from -> columnsFiller(field, from, mapping, headerLine);
            case Rated rated -> new RatedFiller(field.key(), rated, index(rated.column(), headerLine));
            case Parts parts -> {
                List<Filler> of = new ArrayList<>();
                for (FieldRule part : parts.rules()) {
                    of.add(filler(field, part, mapping, headerLine));
                }
                yield new PartsFiller(field.key(), of, parts.joint());
            }
            case AfterDuration after -> {
                if (fillers.stream().noneMatch(filler -> filler.key().equals(after.start()))) {
                    throw new BadFile(0, field.key(), texts.text("RowMapper_startMissing", field.title(), after.start()), null);
                }
                yield new DurationFiller(field.key(), after, index(after.column(), headerLine));
            }
        };
    }

    private Filler columnsFiller(ImportField field, FromColumns from, Mapping mapping, long headerLine) throws BadFile {
        int[] indexes = new int[from.columns().size()];
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = index(from.columns().get(i), headerLine);
        }
        try {
            return new ColumnsFiller(field, from, indexes, new Dates(from.patterns(), mapping.zone(), mapping.locale()));
        } catch (IllegalArgumentException e) {
            throw new BadFile(0, field.key(), texts.text("RowMapper_badPattern", field.title(), e.getMessage()), e);
        }
    }

    private int index(ColumnRef column, long headerLine) throws BadFile {
        if (column.name().isEmpty()) {
            return column.position() - 1;
        }
        int found = 0;
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(column.name()) && ++found == column.nth()) {
                return i;
            }
        }
        String sentence = names.isEmpty() ? texts.text("RowMapper_noHeader", column.toString())
                : texts.text("RowMapper_noSuchColumn", column.toString(), String.join(", ", names.subList(0, width)));
        throw new BadFile(headerLine, column.toString(), sentence, null);
    }

    private String columnName(int index) {
        return index < names.size() && !names.get(index).isEmpty() ? names.get(index) : "#" + (index + 1);
    }

    private record ConstantFiller(String key, String text) implements Filler {
        @Override
        public String fill(RawRow row, Map<String, String> soFar, Consumer<ImportProblem> problems) {
            return text;
        }
    }

    /** The texts that the parts give, each once. */
    private record PartsFiller(String key, List<Filler> parts, String joint) implements Filler {
        @Override
        public String fill(RawRow row, Map<String, String> soFar, Consumer<ImportProblem> problems) {
            List<String> texts = parts.stream().map(part -> part.fill(row, soFar, problems)).filter(text -> text != null && !text.isEmpty())
                    .distinct().toList();
            return texts.isEmpty() ? null : String.join(joint, texts);
        }
    }

    private final class RatedFiller implements Filler {
        private final String key;
        private final Rated rule;
        private final int index;

        RatedFiller(String key, Rated rule, int index) {
            this.key = key;
            this.rule = rule;
            this.index = index;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public String fill(RawRow row, Map<String, String> soFar, Consumer<ImportProblem> problems) {
            String fault = row.faults().get(index);
            String text = row.cell(index);
            if (fault == null && text.isEmpty()) {
                return null;
            }
            Optional<String> number = fault == null ? number(text) : Optional.empty();
            if (number.isEmpty()) {
                problems.accept(problem(row, columnName(index), fault == null ? texts.text("RowMapper_notNumber", shortened(text)) : fault));
                return null;
            }
            return rule.within(new BigDecimal(number.get())) ? rule.text() : null;
        }
    }

    private final class ColumnsFiller implements Filler {
        private final ImportField field;
        private final FromColumns rule;
        private final int[] indexes;
        private final Dates dates;
        private final Map<String, String> values = new LinkedHashMap<>();

        ColumnsFiller(ImportField field, FromColumns rule, int[] indexes, Dates dates) {
            this.field = field;
            this.rule = rule;
            this.indexes = indexes;
            this.dates = dates;
            rule.values().forEach((from, to) -> values.put(folded(from), to));
        }

        @Override
        public String key() {
            return field.key();
        }

        @Override
        public String fill(RawRow row, Map<String, String> soFar, Consumer<ImportProblem> problems) {
            for (int index : indexes) {
                String fault = row.faults().get(index);
                if (fault != null) {
                    problems.accept(problem(row, columnName(index), fault));
                    return null;
                }
            }
            String text = text(row);
            if (text.isEmpty()) {
                return null;
            }
            if (!values.isEmpty()) {
                text = rule.split().isPresent() ? mappedPieces(row, text, problems) : mapped(row, text, problems);
            }
            return text == null || text.isEmpty() ? null : typed(row, text, problems);
        }

        private String mapped(RawRow row, String text, Consumer<ImportProblem> problems) {
            String mapped = values.getOrDefault(folded(text), rule.otherwise().orElse(null));
            if (mapped == null) {
                problems.accept(problem(row, columnName(indexes[0]), texts.text("RowMapper_unknownValue", shortened(text),
                        String.join(", ", rule.values().keySet()))));
            }
            return mapped;
        }

        /** What the texts of one cell become, each once. */
        private String mappedPieces(RawRow row, String text, Consumer<ImportProblem> problems) {
            Set<String> pieces = new LinkedHashSet<>();
            for (String piece : text.split(Pattern.quote(rule.split().orElseThrow()))) {
                String mapped = piece.isBlank() ? "" : mapped(row, piece, problems);
                if (mapped == null) {
                    return null;
                }
                pieces.add(mapped);
            }
            pieces.remove("");
            return String.join(rule.joint(), pieces);
        }

        private String text(RawRow row) {
            if (indexes.length == 1) {
                return row.cell(indexes[0]);
            }
            List<String> parts = new ArrayList<>(indexes.length);
            boolean any = false;
            for (int index : indexes) {
                String part = row.cell(index);
                any |= !part.isEmpty();
                parts.add(part);
            }
            return any ? String.join(rule.joint(), parts).strip() : "";
        }

        private String typed(RawRow row, String text, Consumer<ImportProblem> problems) {
            Optional<String> value = switch (field.kind()) {
                case INSTANT -> dates.instant(text).map(Instant::toString);
                case DATE -> dates.day(text).map(Object::toString);
                case NUMBER -> number(text);
                case TEXT, CODE -> Optional.of(cased(text));
            };
            if (value.isEmpty()) {
                String key = switch (field.kind()) {
                    case INSTANT -> rule.patterns().equals(List.of(PlainFormat.ISO)) ? "RowMapper_notIsoInstant"
                            : "RowMapper_notInstant";
                    case DATE -> "RowMapper_notDate";
                    case NUMBER, TEXT, CODE -> "RowMapper_notNumber";
                };
                problems.accept(problem(row, columnName(indexes[0]), texts.text(key, shortened(text))));
            }
            return value.orElse(null);
        }

        private String cased(String text) {
            return switch (rule.letterCase()) {
                case KEEP -> text;
                case LOWER -> text.toLowerCase(Locale.ROOT);
                case UPPER -> text.toUpperCase(Locale.ROOT);
            };
        }
    }

    private final class DurationFiller implements Filler {
        private final String key;
        private final AfterDuration rule;
        private final int index;

        DurationFiller(String key, AfterDuration rule, int index) {
            this.key = key;
            this.rule = rule;
            this.index = index;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public String fill(RawRow row, Map<String, String> soFar, Consumer<ImportProblem> problems) {
            String fault = row.faults().get(index);
            String text = row.cell(index);
            if (fault == null && text.isEmpty()) {
                return null;
            }
            Optional<java.time.Duration> length = fault == null ? Durations.read(text, rule.unit()) : Optional.empty();
            if (length.isEmpty()) {
                problems.accept(problem(row, columnName(index),
                        fault == null ? texts.text("RowMapper_notDuration", shortened(text)) : fault));
                return null;
            }
            String start = soFar.get(rule.start());
            return start == null ? null : Instant.parse(start).plus(length.get()).toString();
        }
    }

    private static Optional<String> number(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", "").strip();
        try {
            return plain.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(plain).toPlainString());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** A text as it is quoted in a sentence. */
    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
