// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

import java.util.List;
import java.util.Locale;

/** A report that a plugin contributes, as a service. It knows its numbers, not the formats that they end in. */
public interface Report {
    /** Stable id, for example {@code sessions.usage}. */
    String id();

    String title(Locale locale);

    /** One sentence: what it answers, for whom. */
    String purpose(Locale locale);

    /** Whether it tells of a past day what was known then; of one that does not, only the present can be had. */
    default boolean knowsThePast() {
        return false;
    }

    /** What else can be chosen; none of it has to be. May read what is stored, so never on the UI thread. */
    default List<ReportChoice> choices(Locale locale) {
        return List.of();
    }

    /** Makes the result from what is stored. Called on a background thread; streamed tables are read later, while rendering. */
    ReportResult make(ReportRequest request);
}
