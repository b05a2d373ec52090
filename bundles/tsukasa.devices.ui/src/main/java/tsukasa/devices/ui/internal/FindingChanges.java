// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Control;

import tsukasa.devices.DeviceFinding;
import tsukasa.devices.FindingService;
import tsukasa.devices.Thresholds;
import tsukasa.ui.Confirmation;
import tsukasa.ui.FormDialog;
import tsukasa.ui.FormField;

/** Says who takes care of findings, lets them count nowhere for some time, and changes from where on something is the matter. */
record FindingChanges(Control owner, Tools tools) {
    private static final int ROWS = 6;
    private static final int LONGEST = 500;
    private static final int USUAL_DAYS = 14;

    private FindingService service() {
        return tools.services().findings();
    }

    private String text(String key, Object... arguments) {
        return tools.words().text(key, arguments);
    }

    private static List<String> ids(List<DeviceFinding> findings) {
        return findings.stream().map(DeviceFinding::id).toList();
    }

    private FormDialog about(String title, List<DeviceFinding> findings) {
        FormDialog dialog = new FormDialog(owner, tools.context(), title);
        dialog.lines(text("FindingChanges_about"), findings.stream().map(finding -> finding.subject() + "  " + finding.summary())
                .collect(Collectors.joining("\n")), Math.min(ROWS, findings.size()), false);
        return dialog;
    }

    void acknowledge(List<DeviceFinding> findings) {
        FormDialog dialog = about(text("FindingChanges_acknowledge"), findings);
        dialog.sentence(text("FindingChanges_acknowledgeHow"));
        dialog.fields(List.of(FormField.text("note", text("FindingChanges_note"), text("FindingChanges_noteHint"))), Map.of());
        dialog.open(text("FindingChanges_acknowledgeVerb"), () -> dialog.read(answers -> service().acknowledge(ids(findings), answers.text("note", LONGEST))),
                done -> tools.said().good(text("FindingChanges_acknowledged", done)));
    }

    void silence(List<DeviceFinding> findings) {
        FormDialog dialog = about(text("FindingChanges_silence"), findings);
        dialog.sentence(text("FindingChanges_silenceHow"));
        dialog.fields(List.of(FormField.text("until", text("FindingChanges_until"), text("FindingChanges_untilHint")).needed(),
                FormField.text("note", text("FindingChanges_note"), "")), Map.of("until", tools.today().plusDays(USUAL_DAYS).toString()));
        dialog.open(text("FindingChanges_silenceVerb"), () -> dialog.read(answers -> {
            LocalDate until = answers.day("until");
            if (until.isBefore(tools.today())) {
                answers.wrong("until", text("FindingChanges_past"));
            }
            return service().silence(ids(findings), Optional.of(until.plusDays(1).atStartOfDay(tools.context().site().zone()).toInstant()),
                    answers.text("note", LONGEST));
        }), done -> tools.said().good(text("FindingChanges_silenced", done)));
    }

    void countAgain(List<DeviceFinding> findings) {
        new Confirmation(text("FindingChanges_count"), text("FindingChanges_countQuestion", findings.size()),
                findings.stream().map(finding -> finding.subject() + "  " + finding.summary()).toList(), text("FindingChanges_countMeans"),
                text("FindingChanges_countVerb")).ask(owner, tools.context().site().locale(), why -> tools.said().change(tools.context(),
                        service().silence(ids(findings), Optional.empty(), why), why, done -> tools.said().good(text("FindingChanges_counted", done))));
    }

    void thresholds() {
        tools.context().load("thresholds", progress -> service().thresholds(), this::thresholds);
    }

    private void thresholds(Thresholds before) {
        ThresholdForm form = new ThresholdForm(tools.words());
        FormDialog dialog = new FormDialog(owner, tools.context(), text("FindingChanges_thresholds"));
        dialog.fields(form.fields(), ThresholdForm.answers(before));
        dialog.open(text("DeviceChanges_save"), () -> dialog.read(form::read).map(service()::judgeBy),
                done -> tools.said().good(text("FindingChanges_judged")));
    }
}
