// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lost;

import java.util.List;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.operation.Change;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Loan;
import tsukasa.devices.LostCase;
import tsukasa.devices.LostCase.Step;
import tsukasa.devices.internal.contact.FleetStorage;

/** What the operations on lost devices share. */
final class LostOffice {
    private final FleetStorage storage;
    private final DeviceService devices;
    private final Texts texts;

    LostOffice(FleetStorage storage, DeviceService devices, Texts texts) {
        this.storage = storage;
        this.devices = devices;
        this.texts = texts;
    }

    LostStore store() {
        return new LostStore(storage);
    }

    Device device(AssetNumber id) {
        return devices.device(id).orElseThrow(() -> new Refusal(texts.text("Lost_unknown", id)));
    }

    Optional<LostCase> open(AssetNumber device) {
        return store().of(device).stream().filter(one -> one.closed().isEmpty()).findFirst();
    }

    LostCase openOrRefuse(AssetNumber device) {
        return open(device).orElseThrow(() -> new Refusal(texts.text("Lost_noCase", device)));
    }

    /** The open case, or one that is opened now. */
    LostCase opened(AssetNumber device, Change change) {
        Optional<LostCase> open = open(device);
        if (open.isEmpty()) {
            store().begin(device, change.at(), change.actor(), borrower(device));
        }
        return open.orElseGet(() -> openOrRefuse(device));
    }

    Optional<UserId> borrower(AssetNumber device) {
        List<Loan> loans = devices.loans(device);
        return loans.stream().filter(Loan::open).map(Loan::borrower).findFirst();
    }

    LostCase keep(LostCase one, Step step, Change change) {
        store().put(one, step);
        change.summarize(step.sentence());
        change.touches(DeviceService.TOPIC);
        return openOrRefuse(one.device());
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }
}
