// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import tsukasa.api.Section;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.Iccid;
import tsukasa.devices.LifeCycle;
import tsukasa.ui.Answers;
import tsukasa.ui.FormField;

/** The questions about a device, what is answered for one that is there, and the device that answers make. */
final class DeviceForm {
    private static final String STATE = "state";
    private static final String SIM = "sim";
    private final DeviceWords words;

    DeviceForm(DeviceWords words) {
        this.words = words;
    }

    /** @param added whether the device is a new one, which still needs its asset number */
    List<FormField> fields(boolean added) {
        List<FormField> fields = new ArrayList<>();
        if (added) {
            fields.add(field("asset").needed());
        }
        fields.add(field("name").needed());
        fields.add(field("serial"));
        fields.add(field("model"));
        fields.add(choice(STATE, states(words)));
        fields.add(field("section"));
        fields.add(field(SIM));
        fields.add(field("contract"));
        fields.add(field("warranty"));
        fields.add(choice("ring", rings()));
        fields.add(field("location"));
        fields.add(new FormField("notes", words.text("Device_notes"), "", FormField.Kind.LINES, false, List.of()));
        return fields;
    }

    private FormField field(String id) {
        String hint = "DeviceForm_" + id + "Hint";
        return FormField.text(id, words.text("Device_" + id), words.texts().has(hint) ? words.text(hint) : "");
    }

    private FormField choice(String id, List<Map.Entry<String, String>> choices) {
        FormField plain = field(id);
        return new FormField(id, plain.title(), plain.hint(), FormField.Kind.TEXT, false, choices);
    }

    /** Lending and losing have ways of their own, with what belongs to them. */
    static List<Map.Entry<String, String>> states(DeviceWords words) {
        return Arrays.stream(LifeCycle.values()).map(state -> Map.entry(state.name(), words.state(state))).toList();
    }

    static List<Map.Entry<String, String>> rings() {
        return IntStream.rangeClosed(1, Device.LAST_RING).mapToObj(Integer::toString).map(ring -> Map.entry(ring, ring)).toList();
    }

    static Map<String, String> usual(Optional<String> name) {
        return Map.of("name", name.orElse(""), STATE, LifeCycle.IN_STOCK.name(), "ring", "1");
    }

    static Map<String, String> answers(Device device) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("name", device.name());
        answers.put("serial", device.serial());
        answers.put("model", device.model());
        answers.put(STATE, device.state().name());
        answers.put("section", device.section().map(Section::value).orElse(""));
        answers.put(SIM, device.sim().map(Iccid::value).orElse(""));
        answers.put("contract", device.contract().orElse(""));
        answers.put("warranty", device.warranty().map(Object::toString).orElse(""));
        answers.put("ring", Integer.toString(device.ring()));
        answers.put("location", device.location());
        answers.put("notes", device.notes());
        return answers;
    }

    /** @param before what it was; empty for a new one */
    Device read(Answers answers, Optional<Device> before) {
        AssetNumber id = before.map(Device::id).orElseGet(() -> new AssetNumber(answers.name("asset", AssetNumber.LONGEST)));
        return new Device(id, answers.text("serial", Device.LONGEST), answers.text("model", Device.LONGEST), answers.name("name", Device.LONGEST),
                LifeCycle.valueOf(answers.text(STATE, 20)), text(answers, "section").map(Section::new), text(answers, "contract"),
                answers.dayIfAny("warranty"), sim(answers), Integer.parseInt(answers.text("ring", 1)), answers.text("location", Device.LONGEST),
                answers.text("notes", Device.LONGEST_NOTES));
    }

    static Optional<String> text(Answers answers, String id) {
        return Optional.of(answers.text(id, Device.LONGEST)).filter(text -> !text.isEmpty());
    }

    private Optional<Iccid> sim(Answers answers) {
        String digits = FleetRow.narrow(answers.text(SIM, 60)).replaceAll("[\\s-]", "");
        if (!digits.isEmpty() && !digits.matches("[0-9]{10,22}")) {
            answers.wrong(SIM, words.text("DeviceForm_noIccid"));
            return Optional.empty();
        }
        return digits.isEmpty() ? Optional.empty() : Optional.of(new Iccid(digits));
    }
}
