// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command.use;

import java.util.List;
import java.util.Map;

import tsukasa.api.Texts;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;
import tsukasa.licenses.Pool;
import tsukasa.licenses.ReplayCurve;
import tsukasa.licenses.ReplayMode;
import tsukasa.licenses.Yen;

/** What every number of licenses would have done, told on the command line. */
record ToldCurve(ReplayCurve curve, Pool pool, Yen seatCost, int atMost) {
    void tell(Invocation invocation, Texts texts) {
        if (invocation.json()) {
            invocation.printJson(json());
            return;
        }
        invocation.printTable(Told.table("curve", texts, List.of("seats", "refused", "waits", "worstMonth", "longest", "yenPerAvoided"),
                List.of(Type.INTEGER, Type.INTEGER, Type.INTEGER, Type.INTEGER, Type.DURATION, Type.INTEGER),
                sink -> curve.points().forEach(point -> sink.row((long) point.seats(), (long) point.refused(), (long) point.waited(),
                        (long) point.worstMonth(), point.longest(), curve.perAvoided(point.seats(), seatCost).map(Yen::amount).orElse(null)))));
        invocation.out().println(texts.text("ToldCurve_smallest", curve.starts(), curve.smallestForAll(), atMost, curve.smallest(atMost).orElse(0)));
    }

    private Map<String, Object> json() {
        Map<String, Object> json = Told.json(pool, curve.period());
        json.put("mode", curve.mode() == ReplayMode.QUEUE ? "queue" : "loss");
        json.put("starts", curve.starts());
        json.put("smallestForAll", curve.smallestForAll());
        json.put("atMostPerMonth", atMost);
        json.put("smallestForAtMost", curve.smallest(atMost).orElse(0));
        json.put("seatCostPerMonth", seatCost.amount());
        json.put("points", curve.points().stream().map(point -> Told.fields("seats", point.seats(), "refused", point.refused(), "waited", point.waited(),
                "worstMonth", point.worstMonth(), "longestWaitSeconds", Told.seconds(point.longest()), "totalWaitSeconds", Told.seconds(point.total()),
                "yenPerAvoided", curve.perAvoided(point.seats(), seatCost).map(Yen::amount).orElse(null))).toList());
        return json;
    }
}
