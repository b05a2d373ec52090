// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tsukasa.devices.Thresholds;
import tsukasa.ui.Answers;
import tsukasa.ui.FormField;

/** The questions about from where on something is the matter. */
record ThresholdForm(DeviceWords words) {
    private static final int MOST_DAYS = 3650;
    private static final int MOST_MINUTES = 1440;
    private static final int LONGEST = 100;
    private static final double WHOLE = 100;

    List<FormField> fields() {
        return Stream.of("interval", "clientVersion", "osBuild", "drift", "diskFree", "warrantyDays", "sessionDays", "unusedDays")
                .map(id -> new FormField(id, words.text("ThresholdForm_" + id), words.text("ThresholdForm_" + id + "Hint"),
                        id.equals("clientVersion") || id.equals("osBuild") ? FormField.Kind.TEXT : FormField.Kind.NUMBER, false, List.of()))
                .toList();
    }

    static Map<String, String> answers(Thresholds now) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("interval", Long.toString(now.interval().toHours()));
        answers.put("clientVersion", now.clientVersion());
        answers.put("osBuild", now.osBuild());
        answers.put("drift", Long.toString(now.drift().toMinutes()));
        answers.put("diskFree", Long.toString(Math.round(now.diskFree() * WHOLE)));
        answers.put("warrantyDays", Integer.toString(now.warrantyDays()));
        answers.put("sessionDays", Integer.toString(now.sessionDays()));
        answers.put("unusedDays", Integer.toString(now.unusedDays()));
        return answers;
    }

    Thresholds read(Answers answers) {
        return new Thresholds(Duration.ofHours(atLeastOne(answers, "interval", MOST_DAYS * 24L)), answers.text("clientVersion", LONGEST),
                answers.text("osBuild", LONGEST), Duration.ofMinutes(answers.number("drift", MOST_MINUTES)), answers.number("diskFree", (long) WHOLE) / WHOLE,
                (int) answers.number("warrantyDays", MOST_DAYS), (int) atLeastOne(answers, "sessionDays", MOST_DAYS),
                (int) atLeastOne(answers, "unusedDays", MOST_DAYS));
    }

    private long atLeastOne(Answers answers, String id, long most) {
        long number = answers.number(id, most);
        if (number < 1) {
            answers.wrong(id, words.text("ThresholdForm_atLeastOne"));
        }
        return Math.max(1, number);
    }
}
