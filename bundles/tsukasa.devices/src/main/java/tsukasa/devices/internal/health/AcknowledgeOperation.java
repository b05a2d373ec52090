// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.DeviceFinding.Acknowledgement;
import tsukasa.devices.DeviceService;
import tsukasa.devices.internal.contact.FleetStorage;

/** Notes who takes care of findings. */
record AcknowledgeOperation(FleetStorage storage, Texts texts, List<String> ids, String note) implements Operation<Integer> {
    private static final Right RIGHT = new Right("devices.acknowledge");
    private static final int LONGEST_NOTE = 500;

    @Override
    public Right right() {
        return RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("findings", String.join("\n", ids));
        arguments.put("note", note);
        return arguments;
    }

    @Override
    public Integer run(Change change) {
        if (note.length() > LONGEST_NOTE) {
            throw new Refusal(texts.text("Findings_note", LONGEST_NOTE));
        }
        FindingStore findings = new FindingStore(storage);
        List<FindingRow> rows = Open.of(findings, ids, texts);
        findings.acknowledge(rows, new Acknowledgement(change.actor(), change.at(), note));
        change.summarize(texts.text("Findings_acknowledged", rows.size()));
        change.touches(DeviceService.TOPIC);
        return rows.size();
    }

    /** Findings that have not ended. */
    static final class Open {
        private Open() {
        }

        /** Those that have gone meanwhile are left out; if none is left, that is refused. */
        static List<FindingRow> of(FindingStore findings, List<String> ids, Texts texts) {
            Map<String, FindingRow> open = findings.open();
            List<FindingRow> rows = ids.stream().distinct().map(open::get).filter(java.util.Objects::nonNull).toList();
            if (rows.isEmpty()) {
                throw new Refusal(texts.text("Findings_gone", ids.size()));
            }
            return rows;
        }
    }
}
