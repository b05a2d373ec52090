// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the recommendation takes for granted; each can be said otherwise.
 *
 * @param perMonth refusals a month that are tolerated ({@code refusals})
 * @param reserve  in hundredths of what is needed ({@code reserve})
 * @param horizon  how many days the forecast looks ahead ({@code days})
 * @param seats    further numbers to try ({@code seats}, with commas)
 */
record Assumptions(int perMonth, int reserve, int horizon, List<Integer> seats) {
    private static final int USUAL_PER_MONTH = 5;
    private static final int USUAL_RESERVE = 5;
    private static final int USUAL_HORIZON = 90;
    private static final int MOST = 100_000;

    static Assumptions of(Map<String, String> parameters) {
        return new Assumptions(number(parameters.get("refusals"), USUAL_PER_MONTH), number(parameters.get("reserve"), USUAL_RESERVE),
                Math.max(1, number(parameters.get("days"), USUAL_HORIZON)),
                Arrays.stream(parameters.getOrDefault("seats", "").split(",")).map(text -> number(text, -1)).filter(n -> n >= 0).toList());
    }

    private static int number(String text, int otherwise) {
        return text != null && text.strip().matches("\\d{1,6}") ? Math.min(MOST, Integer.parseInt(text.strip())) : otherwise;
    }
}
