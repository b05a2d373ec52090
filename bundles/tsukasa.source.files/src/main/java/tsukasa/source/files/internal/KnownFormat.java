// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import tsukasa.api.source.ImportTarget;
import tsukasa.source.files.FileSample;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.Mapping.ColumnRef;
import tsukasa.source.files.Mapping.FieldRule;
import tsukasa.source.files.ReadOptions;

/** The format of a product that the target knows by its header; some products write what people read above it. */
final class KnownFormat {
    private KnownFormat() {
    }

    static Optional<Mapping> mapping(FileSample sample, ImportTarget target, ZoneId zone, Locale locale) {
        if (sample.options().headerLine().orElse(0) == 0) {
            return Optional.empty();
        }
        List<String> header = sample.columns().stream().map(FileSample.FileColumn::name).toList();
        return mapping(sample, target, header, sample.options().headerLine(), zone, locale).or(() -> sample.rows().stream().findFirst()
                .flatMap(second -> mapping(sample, target, second.cells(), OptionalInt.of((int) second.line()), zone, locale)));
    }

    private static Optional<Mapping> mapping(FileSample sample, ImportTarget target, List<String> header, OptionalInt headerLine, ZoneId zone,
            Locale locale) {
        List<String> names = header.stream().map(String::strip).toList();
        Map<String, FieldRule> rules = new LinkedHashMap<>();
        target.known(names).orElse(Map.of()).forEach((field, place) -> rules.put(field, FieldRule.column(ref(names, place))));
        ReadOptions options = sample.options();
        return rules.isEmpty() ? Optional.empty() : Optional.of(new Mapping(target.kind(), new ReadOptions(options.charset(), options.delimiter(), sample.sheets().size() > 1 ? options.sheet()
                : Optional.empty(), headerLine), zone, locale, rules));
    }

    private static ColumnRef ref(List<String> names, int place) {
        String name = names.get(place);
        return name.isEmpty() ? ColumnRef.at(place + 1) : new ColumnRef(name, (int) names.subList(0, place + 1).stream().filter(name::equals).count(), 0);
    }
}
