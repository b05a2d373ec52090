// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.sim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.UserId;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Iccid;
import tsukasa.devices.Loan;
import tsukasa.devices.Revision;
import tsukasa.devices.SimChange;
import tsukasa.devices.SimChange.What;
import tsukasa.devices.internal.lending.LoanStore;
import tsukasa.devices.internal.register.DeviceStorage;
import tsukasa.devices.internal.register.HistoryStore;
import tsukasa.devices.internal.register.HistoryStore.Kind;

/** What became of a SIM: its own changes, the devices it was in, and who had these. */
public final class SimHistory {
    private final DeviceStorage storage;
    private final HistoryStore history;
    private final LoanStore loans;

    public SimHistory(DeviceStorage storage) {
        this.storage = storage;
        history = new HistoryStore(storage);
        loans = new LoanStore(storage);
    }

    private record Step(Revision revision, What what, Optional<AssetNumber> device) {
    }

    /** The latest first. */
    public List<SimChange> of(Iccid sim) {
        List<Step> steps = new ArrayList<>();
        history.of(Kind.SIM, sim.value()).forEach(revision -> steps.add(new Step(revision, What.CHANGED, Optional.empty())));
        String line = "sim=" + sim;
        for (HistoryStore.Named named : history.naming(Kind.DEVICE, line)) {
            boolean in = named.revision().after().lines().anyMatch(line::equals);
            boolean out = named.revision().before().lines().anyMatch(line::equals);
            if (in != out) {
                steps.add(new Step(named.revision(), in ? What.PUT_IN : What.TAKEN_OUT, Optional.of(new AssetNumber(named.thing()))));
            }
        }
        steps.sort(Comparator.comparing((Step step) -> step.revision.at()).thenComparing(step -> step.what, Comparator.reverseOrder()));
        return withHolders(steps).reversed();
    }

    /** @param steps oldest first; at one instant it is taken out of one device before it is put into another */
    private List<SimChange> withHolders(List<Step> steps) {
        Map<AssetNumber, List<Loan>> known = new HashMap<>();
        List<SimChange> changes = new ArrayList<>();
        Optional<AssetNumber> in = Optional.empty();
        for (Step step : steps) {
            Optional<AssetNumber> device = step.what == What.CHANGED ? in : step.device;
            if (step.what == What.PUT_IN) {
                in = device;
            } else if (step.what == What.TAKEN_OUT && in.equals(device)) {
                in = Optional.empty();
            }
            changes.add(new SimChange(step.revision, step.what, device,
                    device.flatMap(asset -> holder(known.computeIfAbsent(asset, loans::of), step.revision.at()))));
        }
        return changes;
    }

    private Optional<UserId> holder(List<Loan> ofDevice, Instant at) {
        LocalDate day = at.atZone(storage.site().zone()).toLocalDate();
        return ofDevice.stream().filter(loan -> !day.isBefore(loan.from()) && loan.returned().filter(back -> !day.isBefore(back)).isEmpty())
                .map(Loan::borrower).findFirst();
    }
}
