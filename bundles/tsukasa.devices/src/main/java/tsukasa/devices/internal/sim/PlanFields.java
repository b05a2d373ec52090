// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.sim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tsukasa.api.Bytes;
import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportField.Kind;
import tsukasa.devices.PlanPool;

/** The columns of the plain format of plan pools, in its order. Volumes are written as {@code 3GB}; a GB is 1,000 MB. */
public final class PlanFields {
    static final String POOL = "pool";
    static final String CARRIER = "carrier";
    static final String PER_LINE = "perLine";
    static final String FIXED = "fixed";
    static final String YEN = "yenPerMonth";
    static final String CLOSING_DAY = "closingDay";
    public static final List<String> ALL = List.of(POOL, CARRIER, PER_LINE, FIXED, YEN, CLOSING_DAY);
    private static final Set<String> REQUIRED = Set.of(POOL, CARRIER);
    private static final Set<String> NUMBERS = Set.of(YEN, CLOSING_DAY);
    private static final Pattern VOLUME = Pattern.compile("(\\d{1,15})(?:\\.(\\d{1,3}))?\\s*(B|KB|MB|GB|TB)?");
    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB");
    private static final int STEP = 1_000;

    private PlanFields() {
    }

    static List<ImportField> all(Texts texts) {
        return ALL.stream().map(key -> new ImportField(key, texts.text("PlanFields_" + key), REQUIRED.contains(key),
                NUMBERS.contains(key) ? Kind.NUMBER : Kind.TEXT, texts.text("PlanFields_" + key + "_hint"))).toList();
    }

    public static Map<String, String> row(PlanPool pool) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(POOL, pool.id().value());
        row.put(CARRIER, pool.carrier());
        row.put(PER_LINE, text(pool.perLine()));
        row.put(FIXED, text(pool.fixed()));
        row.put(YEN, String.valueOf(pool.yenPerMonth()));
        row.put(CLOSING_DAY, String.valueOf(pool.closingDay()));
        return row;
    }

    /** In the largest unit of which it is a whole number. */
    public static String text(Bytes volume) {
        long count = volume.count();
        int unit = 0;
        while (count > 0 && count % STEP == 0 && unit < UNITS.size() - 1) {
            count /= STEP;
            unit++;
        }
        return count + UNITS.get(unit);
    }

    /** Empty if it is no volume, or too much to be kept. */
    public static Optional<Bytes> volume(String text) {
        Matcher matcher = VOLUME.matcher(text.strip().replace(",", "").toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long unit = (long) Math.pow(STEP, UNITS.indexOf(matcher.group(3) == null ? "B" : matcher.group(3)));
        String thousandths = ((matcher.group(2) == null ? "" : matcher.group(2)) + "000").substring(0, 3);
        try {
            return Optional.of(new Bytes(Math.addExact(Math.multiplyExact(Long.parseLong(matcher.group(1)), unit),
                    unit / STEP * Long.parseLong(thousandths))));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
