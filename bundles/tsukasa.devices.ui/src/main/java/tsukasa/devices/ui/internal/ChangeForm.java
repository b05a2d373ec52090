// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tsukasa.api.Section;
import tsukasa.devices.DeviceChange;
import tsukasa.devices.LifeCycle;
import tsukasa.ui.Answers;
import tsukasa.ui.FormField;

/** The questions about what is to be changed of many devices; what is left empty stays as it is. */
record ChangeForm(DeviceWords words) {
    List<FormField> fields() {
        return List.of(choice("state", DeviceForm.states(words)), field("section"), choice("ring", DeviceForm.rings()), field("model"), field("contract"),
                field("warranty"), field("location"));
    }

    private FormField field(String id) {
        return FormField.text(id, words.text("Device_" + id), "");
    }

    private FormField choice(String id, List<Map.Entry<String, String>> choices) {
        List<Map.Entry<String, String>> all = new ArrayList<>(List.of(Map.entry("", words.text("ChangeForm_stays"))));
        all.addAll(choices);
        return new FormField(id, words.text("Device_" + id), "", FormField.Kind.TEXT, false, all);
    }

    DeviceChange read(Answers answers) {
        return new DeviceChange(DeviceForm.text(answers, "state").map(LifeCycle::valueOf), DeviceForm.text(answers, "section").map(Section::new),
                DeviceForm.text(answers, "model"), DeviceForm.text(answers, "contract"), answers.dayIfAny("warranty"),
                DeviceForm.text(answers, "ring").map(Integer::valueOf), DeviceForm.text(answers, "location"));
    }
}
