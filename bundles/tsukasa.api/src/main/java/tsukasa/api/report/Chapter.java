// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

import java.util.List;
import java.util.Locale;

/**
 * A chapter of the monthly management report, which a plugin contributes as a service. One whose plugin is away is left out, and the
 * report says so.
 */
public interface Chapter {
    /** How many months a headline tells, the one asked for among them. */
    int MONTHS = 13;

    /** Stable, as the plugin is called: {@code licenses}. */
    String id();

    /** Where it stands among the others, ascending. */
    int order();

    String title(Locale locale);

    /** Makes it for a request whose period is one month. Called on a background thread. */
    Content make(ReportRequest request);

    /**
     * What it contributes. The ids of figures, tables and charts need only be its own.
     *
     * @param headlines for the page of the numbers that matter
     * @param decisions what to decide this month, each one sentence; usually few, often none
     * @param blocks    the chapter itself
     * @param methods   how its numbers are defined and counted
     */
    record Content(List<Headline> headlines, List<String> decisions, List<Block> blocks, List<String> methods) {
        public Content {
            headlines = List.copyOf(headlines);
            decisions = List.copyOf(decisions);
            blocks = List.copyOf(blocks);
            methods = List.copyOf(methods);
        }
    }
}
