// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command.use;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tsukasa.api.Period;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.report.Column;
import tsukasa.api.report.Table;
import tsukasa.licenses.Pool;

/** How times and tables of use are written for people and for programs. */
final class Told {
    private static final int NANO_DIGITS = 9;

    private Told() {
    }

    /** Begins a document with what was asked for. */
    static Map<String, Object> json(Pool pool, Period period) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pool", pool.id().value());
        json.put("from", period.from());
        json.put("to", period.to());
        return json;
    }

    static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    /** A whole number where it is one. */
    static Number seconds(Duration duration) {
        return duration.getNano() == 0 ? (Number) duration.toSeconds()
                : BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), NANO_DIGITS)).stripTrailingZeros();
    }

    static String clock(Duration duration) {
        return "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }

    static String when(Instant at, Site site) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(site.locale()).format(at.atZone(site.zone()));
    }

    static Table table(String id, Texts texts, List<String> columns, List<Column.Type> types, Table.Rows rows) {
        List<Column> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            all.add(new Column(columns.get(i), texts.text("Told_" + columns.get(i)), types.get(i)));
        }
        return new Table(id, "", all, rows);
    }
}
