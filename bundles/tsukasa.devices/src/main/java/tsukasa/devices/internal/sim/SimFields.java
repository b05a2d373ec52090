// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.sim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportField.Kind;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.Sim;

/** The columns of the plain format of SIMs, in its order; the PUK is taken and never given out. */
public final class SimFields {
    static final String ICCID = "iccid";
    static final String LINE = "line";
    static final String CARRIER = "carrier";
    static final String PLAN = "plan";
    static final String STATE = "state";
    static final String YEN = "yenPerMonth";
    static final String NOTES = "notes";
    static final String PUK = "puk";
    public static final List<String> GIVEN_OUT = List.of(ICCID, LINE, CARRIER, PLAN, STATE, YEN, NOTES);
    private static final List<String> ALL = List.of(ICCID, LINE, CARRIER, PLAN, STATE, YEN, NOTES, PUK);
    private static final Set<String> REQUIRED = Set.of(ICCID, CARRIER);

    private SimFields() {
    }

    static List<ImportField> all(Texts texts) {
        return ALL.stream().map(key -> new ImportField(key, texts.text("SimFields_" + key), REQUIRED.contains(key),
                key.equals(YEN) ? Kind.NUMBER : key.equals(STATE) ? Kind.CODE : Kind.TEXT, texts.text("SimFields_" + key + "_hint"))).toList();
    }

    /** Empty texts stay in. */
    public static Map<String, String> row(Sim sim) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(ICCID, sim.id().value());
        row.put(LINE, sim.line());
        row.put(CARRIER, sim.carrier());
        row.put(PLAN, sim.plan().map(PlanPoolId::value).orElse(""));
        row.put(STATE, sim.state().code());
        row.put(YEN, String.valueOf(sim.yenPerMonth()));
        row.put(NOTES, sim.notes());
        return row;
    }
}
