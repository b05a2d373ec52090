// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.source.ImportField;
import tsukasa.source.files.FileSample;
import tsukasa.source.files.ImportKind;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.Mapping.ColumnRef;
import tsukasa.source.files.Mapping.FieldRule;
import tsukasa.source.files.ReadOptions;

/** The format that needs no mapping: the header names the fields by their keys, times are ISO-8601 with an offset. */
final class PlainFormat {
    /** Stands for the patterns of a field whose dates are ISO-8601 and nothing else; instants need an offset or Z. */
    static final String ISO = "ISO-8601";

    private PlainFormat() {
    }

    /** The mapping for this file, if its header consists of keys, each once, with all required ones among them. */
    static Optional<Mapping> mapping(FileSample sample, ImportKind kind, ZoneId zone, Locale locale) {
        Set<String> names = new HashSet<>();
        for (FileSample.FileColumn column : sample.columns()) {
            if (kind.field(column.name()).isEmpty() || !names.add(column.name())) {
                return Optional.empty();
            }
        }
        boolean complete = kind.fields().stream().filter(ImportField::required).allMatch(field -> names.contains(field.key()));
        if (!complete || names.isEmpty()) {
            return Optional.empty();
        }
        Map<String, FieldRule> rules = new LinkedHashMap<>();
        for (FileSample.FileColumn column : sample.columns()) {
            Mapping.FromColumns rule = FieldRule.column(ColumnRef.named(column.name()));
            boolean date = switch (kind.field(column.name()).orElseThrow().kind()) {
                case INSTANT, DATE -> true;
                case TEXT, NUMBER, CODE -> false;
            };
            rules.put(column.name(), date ? rule.withPatterns(List.of(ISO)) : rule);
        }
        return Optional.of(new Mapping(kind.id(), ReadOptions.GUESS, zone, locale, rules));
    }
}
