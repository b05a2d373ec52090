// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.util.ArrayList;
import java.util.List;

import tsukasa.licenses.Forecast;
import tsukasa.licenses.ReplayCurve;

/** Spells out how a recommendation came about, step by step. */
record Reasons(Words words, Assumptions assumptions) {
    /** The answer in a sentence or two. */
    String verdict(PoolNeed one) {
        String name = one.pool().id().value();
        String yen = words.yen(TrueUpPages.absolute(one.yenAYear()));
        return switch (one.verdict()) {
            case RAISE -> words.say("answer_RAISE", name, one.now(), one.recommended(), yen);
            case REDUCE -> words.say(one.pool().named() ? "answer_REDUCE_named" : "answer_REDUCE", name, one.now(), one.recommended(), yen, one.idle());
            case KEEP -> words.say("answer_KEEP", name, one.now());
            case TOO_EARLY -> words.say("answer_TOO_EARLY", name, one.now(), one.days().size(), Need.FEWEST_DAYS);
        };
    }

    List<String> of(PoolNeed one) {
        return one.need().map(need -> counted(one, need, one.curve().orElseThrow())).orElseGet(() -> named(one));
    }

    private List<String> named(PoolNeed one) {
        return List.of(words.say("reason_named", one.assigned(), one.now(), one.idle()),
                words.say("reason_namedAnswer", one.assigned(), one.idle(), one.recommended()));
    }

    private List<String> counted(PoolNeed one, Need need, ReplayCurve curve) {
        List<String> steps = new ArrayList<>();
        steps.add(one.peak().at().map(at -> words.say("reason_used", words.days(one.period()), one.starts(), one.peak().count(), words.moment(at),
                words.length(one.peak().lasted()), need.forAll())).orElseGet(() -> words.say("reason_unused", words.days(one.period()))));
        steps.add(words.say("reason_tolerable", assumptions.perMonth(), need.tolerable()) + atSteps(one, curve));
        steps.add(forecast(one, need));
        steps.add(need.missing() > 0 ? words.say("reason_missing", one.denials().real(), need.missing(), need.now(), need.now() + need.missing())
                : words.say(one.denials().all().isEmpty() ? "reason_noDenials" : "reason_passing", one.denials().passing()));
        int needed = needed(need);
        steps.add(words.say("reason_reserve", needed, assumptions.reserve(), need.reserve(), needed + need.reserve()));
        steps.add(words.say("reason_" + need.verdict(), need.now(), need.recommended(), need.difference(),
                words.yen(TrueUpPages.absolute(one.yenAYear()))));
        return numbered(steps);
    }

    private static int needed(Need need) {
        int used = Math.max(need.tolerable(), need.expected().orElse(0));
        return need.missing() > 0 ? Math.max(used, need.now() + need.missing()) : used;
    }

    /** What the other numbers that the pool once had would have done to the same use. */
    private String atSteps(PoolNeed one, ReplayCurve curve) {
        StringBuilder text = new StringBuilder();
        one.pool().schedule().steps().stream().map(step -> step.entitlement()).distinct().filter(seats -> seats < one.now()).forEach(seats -> {
            ReplayCurve.Point point = point(curve, seats);
            text.append(words.say("reason_step", seats, point.refused(), curve.starts() == 0 ? 0 : (double) point.refused() / curve.starts(), point.worstMonth()));
        });
        return text.toString();
    }

    static ReplayCurve.Point point(ReplayCurve curve, int seats) {
        return curve.points().get(Math.min(seats, curve.points().size() - 1));
    }

    private String forecast(PoolNeed one, Need need) {
        return switch (one.forecast()) {
            case Forecast.TooEarly early -> words.say("reason_noForecast", early.days(), early.needed());
            case Forecast.Made made -> words.say("reason_forecast", assumptions.horizon(), need.expected().orElse(0),
                    made.met().map(words::day).map(day -> words.say("reason_met", day)).orElse(words.say("reason_notMet")));
        };
    }

    private List<String> numbered(List<String> steps) {
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            numbered.add(words.say("step", i + 1, steps.get(i)));
        }
        return numbered;
    }
}
