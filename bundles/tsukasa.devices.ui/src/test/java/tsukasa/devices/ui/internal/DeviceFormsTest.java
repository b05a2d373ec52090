// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import tsukasa.api.Bytes;
import tsukasa.api.Section;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceChange;
import tsukasa.devices.Iccid;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.PlanPool;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.Sim;
import tsukasa.devices.SimState;
import tsukasa.devices.Thresholds;
import tsukasa.ui.Answers;
import tsukasa.ui.FormField;

class DeviceFormsTest {
    private static final DeviceWords WORDS = SmallFleet.WORDS;
    private static final Device DEVICE = new Device(new AssetNumber("R6-0001"), "5CG1", "Note 13", "CITY-LT-0001", LifeCycle.RETURNED,
            Optional.of(new Section("税務課")), Optional.of("R6-12"), Optional.of(LocalDate.of(2029, 3, 31)), Optional.of(new Iccid("8981100000000000001")), 2,
            "Shelf 3", "two\nlines");

    private static Answers answers(Map<String, String> given) {
        return new Answers(given, WORDS.formats());
    }

    private static Set<String> ids(List<FormField> fields) {
        return fields.stream().map(FormField::id).collect(Collectors.toSet());
    }

    @Test
    void aDeviceComesOutOfItsFormAsItWentIn() {
        Answers answers = answers(DeviceForm.answers(DEVICE));
        assertEquals(DEVICE, new DeviceForm(WORDS).read(answers, Optional.of(DEVICE)));
        assertTrue(answers.problems().isEmpty());
        assertEquals(ids(new DeviceForm(WORDS).fields(false)), DeviceForm.answers(DEVICE).keySet());
    }

    @Test
    void aNewDeviceNeedsItsNumberAndItsName() {
        Map<String, String> given = new HashMap<>(DeviceForm.usual(Optional.empty()));
        given.put("sim", "not a number");
        given.put("warranty", "soon");
        Answers answers = answers(given);
        new DeviceForm(WORDS).read(answers, Optional.empty());
        assertEquals(Set.of("asset", "name", "sim", "warranty"), answers.problems().keySet());
    }

    @Test
    void readsAnIccidAsItIsPrintedOnTheCard() {
        Map<String, String> given = new HashMap<>(DeviceForm.answers(DEVICE));
        given.put("sim", "８９８１１ 0000 0000 0000-01");
        assertEquals(DEVICE, new DeviceForm(WORDS).read(answers(given), Optional.of(DEVICE)));
    }

    @Test
    void ofManyOnlyWhatIsFilledInChanges() {
        ChangeForm form = new ChangeForm(WORDS);
        assertEquals(DeviceChange.NONE, form.read(answers(Map.of())));
        DeviceChange change = form.read(answers(Map.of("state", "IN_REPAIR", "ring", "3", "section", "福祉課")));
        assertEquals(Optional.of(LifeCycle.IN_REPAIR), change.state());
        assertEquals(Optional.of(3), change.ring());
        assertEquals(Optional.of(new Section("福祉課")), change.section());
        assertEquals(Optional.empty(), change.model());
    }

    @Test
    void aSimAndAPlanPoolComeOutOfTheirFormsAsTheyWentIn() {
        Sim sim = new Sim(new Iccid("8981100000000000001"), "090-0000-0001", "North", Optional.of(new PlanPoolId("Shared")), SimState.SUSPENDED, 880, "x");
        Answers answers = answers(SimForm.answers(sim));
        assertEquals(sim, new SimForm(WORDS).read(answers, Optional.of(sim)));
        PlanPool pool = new PlanPool(new PlanPoolId("Shared"), "North", new Bytes(3_000_000_001L), new Bytes(50_000_000_000L), 12_000, 20);
        Answers others = answers(PlanPoolForm.answers(pool));
        assertEquals(pool, new PlanPoolForm(WORDS).read(others, Optional.of(pool)));
        assertTrue(answers.problems().isEmpty() && others.problems().isEmpty());
    }

    @Test
    void thresholdsComeOutOfTheirFormAsTheyWentIn() {
        Thresholds thresholds = new Thresholds(Duration.ofHours(36), "2.10", "10.0.22631", Duration.ofMinutes(5), 0.15, 30, 14, 60);
        assertEquals(thresholds, new ThresholdForm(WORDS).read(answers(ThresholdForm.answers(thresholds))));
        Answers none = answers(Map.of());
        new ThresholdForm(WORDS).read(none);
        assertEquals(Set.of("interval", "sessionDays", "unusedDays"), none.problems().keySet());
    }
}
