// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.util.ArrayList;
import java.util.List;

import tsukasa.licenses.Expiry;

/** What a month's use of licenses asks those to decide who pay for them. */
final class LicenseDecisions {
    private static final double NEARLY_FULL = 0.9;
    private static final double MUCH_LEFT = 0.6;
    private static final int LONG_ENOUGH = 6;
    private final Words words;

    LicenseDecisions(Words words) {
        this.words = words;
    }

    List<String> of(List<PoolYear> pools, List<Expiry> ends) {
        List<String> decisions = new ArrayList<>();
        for (PoolYear one : pools) {
            String name = one.pool().id().value();
            if (one.peak().count() > one.entitlement()) {
                decisions.add(words.say("LicensesChapter_over", name, one.peak().count(), one.entitlement()));
            } else if (one.load() >= NEARLY_FULL) {
                decisions.add(words.say("LicensesChapter_full", name, one.peak().count(), one.entitlement()));
            } else if (one.known() >= LONG_ENOUGH && one.most() < one.entitlement() * MUCH_LEFT) {
                decisions.add(words.say("LicensesChapter_left", name, one.entitlement(), one.most(), one.known()));
            }
            if (one.denials().real() > 0) {
                decisions.add(words.say("LicensesChapter_denied", name, one.denials().real()));
            }
        }
        ends.forEach(end -> decisions.add(words.say("LicensesChapter_ends", end.contract().name(), words.day(end.lastDay()), words.day(end.noticeBy()))));
        return decisions;
    }
}
