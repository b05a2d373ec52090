// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.devices.Iccid;
import tsukasa.devices.PlanPool;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.Sim;
import tsukasa.devices.SimState;
import tsukasa.ui.Answers;
import tsukasa.ui.FormField;

/** The questions about a SIM, what is answered for one that is there, and the SIM that answers make. */
record SimForm(DeviceWords words) {
    private static final long MOST_YEN = 1_000_000;
    private static final String ID = "sim";

    /** @param added whether the SIM is a new one, which still needs its ICCID */
    List<FormField> fields(boolean added, List<PlanPool> pools) {
        List<FormField> fields = new ArrayList<>();
        if (added) {
            fields.add(field(ID, "Device_sim").needed());
        }
        fields.add(field("line", "Device_line"));
        fields.add(field("carrier", "Device_carrier").needed());
        List<Map.Entry<String, String>> plans = new ArrayList<>(List.of(Map.entry("", words.text("SimForm_noPlan"))));
        pools.forEach(pool -> plans.add(Map.entry(pool.id().value(), pool.id().value())));
        fields.add(choice("plan", plans));
        fields.add(choice("state", states(words)));
        fields.add(new FormField("yen", words.text("SimForm_yen"), words.text("SimForm_yenHint"), FormField.Kind.NUMBER, false, List.of()));
        fields.add(new FormField("notes", words.text("Device_notes"), "", FormField.Kind.LINES, false, List.of()));
        return fields;
    }

    private FormField field(String id, String key) {
        return FormField.text(id, words.text(key), "");
    }

    private FormField choice(String id, List<Map.Entry<String, String>> choices) {
        return new FormField(id, words.text("SimColumns_" + id), "", FormField.Kind.TEXT, false, choices);
    }

    static List<Map.Entry<String, String>> states(DeviceWords words) {
        return Arrays.stream(SimState.values()).map(state -> Map.entry(state.name(), words.sim(state))).toList();
    }

    static Map<String, String> usual() {
        return Map.of("state", SimState.READY.name(), "plan", "");
    }

    static Map<String, String> answers(Sim sim) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("line", sim.line());
        answers.put("carrier", sim.carrier());
        answers.put("plan", sim.plan().map(PlanPoolId::value).orElse(""));
        answers.put("state", sim.state().name());
        answers.put("yen", Long.toString(sim.yenPerMonth()));
        answers.put("notes", sim.notes());
        return answers;
    }

    /** @param before what it was; empty for a new one */
    Sim read(Answers answers, Optional<Sim> before) {
        Iccid id = before.map(Sim::id).orElseGet(() -> iccid(answers));
        String plan = answers.text("plan", PlanPoolId.LONGEST);
        return new Sim(id, answers.text("line", Sim.LONGEST), answers.name("carrier", Sim.LONGEST),
                plan.isEmpty() ? Optional.empty() : Optional.of(new PlanPoolId(plan)), SimState.valueOf(answers.text("state", 20)),
                answers.number("yen", MOST_YEN), answers.text("notes", Sim.LONGEST_NOTES));
    }

    private Iccid iccid(Answers answers) {
        String digits = FleetRow.narrow(answers.name(ID, 60)).replaceAll("[\\s-]", "");
        if (!digits.matches("[0-9]{10,22}")) {
            answers.wrong(ID, words.text("DeviceForm_noIccid"));
            return new Iccid("0000000000");
        }
        return new Iccid(digits);
    }
}
