// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tsukasa.licenses.PoolId;

/**
 * Those of many pools that a person should look at first.
 *
 * @param shown    all that match, by name, if they are few; else the gravest and fullest, those first; seats that are assigned are no
 *                 matter of use, so named pools come after others that are as grave
 * @param matching how many match what was typed
 */
record Foremost(List<PoolStatus> shown, int matching) {
    /** More cards than this are not looked through, but searched. */
    static final int MOST = 20;
    static final Comparator<PoolStatus> ORDER = Comparator.comparing(PoolStatus::severity).thenComparing(status -> !status.pool().named())
            .thenComparingDouble(PoolStatus::share).reversed()
            .thenComparing(status -> status.pool().id());

    /** @param chosen is shown too, if it matches */
    static Foremost of(List<PoolStatus> all, String typed, Optional<PoolId> chosen, Locale locale) {
        String wanted = typed.strip().toLowerCase(locale);
        List<PoolStatus> matching = all.stream()
                .filter(status -> (status.pool().id() + " " + status.pool().product()).toLowerCase(locale).contains(wanted)).toList();
        if (matching.size() <= MOST) {
            return new Foremost(matching, matching.size());
        }
        List<PoolStatus> shown = new ArrayList<>(matching.stream().sorted(ORDER).limit(MOST).toList());
        matching.stream().filter(status -> chosen.equals(Optional.of(status.pool().id())) && !shown.contains(status)).forEach(shown::add);
        return new Foremost(shown, matching.size());
    }
}
