// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.util.ArrayList;
import java.util.List;

/** All rules, in the order in which they are shown; the fleet is judged by all of them in one pass. */
final class Rules {
    static final List<DeviceRule> ALL = List.of(new LostRule(), new PlainDiskRule(), new LeaverRule(), new ForeignSessionRule(),
            new MovedSimRule(), new DisabledAccountRule(), new OldClientRule(), new OldSystemRule(), new FullDiskRule(), new ClockRule(),
            new WarrantyRule(), new PlanRule(), new SilentRule(), new UnregisteredRule());

    private Rules() {
    }

    static List<Found> judge(List<Watched> devices, FleetFacts facts) {
        List<Found> found = new ArrayList<>();
        for (Watched device : devices) {
            for (DeviceRule rule : ALL) {
                rule.judge(device, facts).ifPresent(found::add);
            }
        }
        ALL.forEach(rule -> found.addAll(rule.judge(facts)));
        return found;
    }
}
