// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.DeviceService;
import tsukasa.devices.internal.contact.FleetStorage;

/** Lets findings count nowhere for a while, or count again. */
record SilenceOperation(FleetStorage storage, Texts texts, List<String> ids, Optional<Instant> until, String note)
        implements Operation<Integer> {
    private static final Right RIGHT = new Right("devices.silence");

    @Override
    public Right right() {
        return RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("findings", String.join("\n", ids));
        arguments.put("until", until.map(Instant::toString).orElse(""));
        arguments.put("note", note);
        return arguments;
    }

    @Override
    public Integer run(Change change) {
        if (until.filter(end -> !end.isAfter(change.at())).isPresent()) {
            throw new Refusal(texts.text("Findings_past"));
        }
        FindingStore findings = new FindingStore(storage);
        List<FindingRow> rows = AcknowledgeOperation.Open.of(findings, ids, texts);
        findings.silence(rows, until);
        change.summarize(until.map(end -> texts.text("Findings_silenced", rows.size(),
                new FindingTexts(texts.locale(), storage.site().zone()).said(end))).orElseGet(() -> texts.text("Findings_heard", rows.size())));
        change.touches(DeviceService.TOPIC);
        return rows.size();
    }
}
