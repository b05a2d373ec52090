// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import tsukasa.api.report.Chart;
import tsukasa.licenses.Denials;

/** Refused starts by hour, by section or by user, true and transient ones apart. */
record DenialCharts(LicenseWords words) {
    private static final int MOST_BARS = 12;

    enum By {
        HOUR, SECTION, USER
    }

    Chart of(Denials denials, By by) {
        return switch (by) {
            case HOUR -> {
                List<Denials.Count> hours = denials.byHour(words.formats().zone());
                yield chart(by, IntStream.range(0, hours.size()).mapToObj(Integer::toString).toList(), hours, denials);
            }
            case SECTION -> greatest(by, denials.bySection(), words.text("Words_noSection"), denials);
            case USER -> greatest(by, denials.byUser(), words.text("Words_noUser"), denials);
        };
    }

    private <T> Chart greatest(By by, Map<Optional<T>, Denials.Count> counts, String unknown, Denials denials) {
        List<Map.Entry<Optional<T>, Denials.Count>> most = counts.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().all())).limit(MOST_BARS).toList();
        return chart(by, most.stream().map(entry -> entry.getKey().map(Object::toString).orElse(unknown)).toList(),
                most.stream().map(Map.Entry::getValue).toList(), denials);
    }

    private Chart chart(By by, List<String> names, List<Denials.Count> counts, Denials denials) {
        return new Chart.ByCategory("denials", words.text("DenialsTab_chart" + by),
                words.text("DenialsTab_description", denials.real(), denials.passing()), Chart.ByCategory.Form.STACKED_BARS, names,
                words.text("Replay_unit"),
                List.of(new Chart.CategorySeries(words.text("DenialsTab_true"), counts.stream().mapToDouble(Denials.Count::real).toArray()),
                        new Chart.CategorySeries(words.text("DenialsTab_transient"), counts.stream().mapToDouble(Denials.Count::passing).toArray())));
    }
}
