// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal;

import java.nio.file.Path;
import java.util.Optional;

import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportTarget;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.Iccid;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Sim;
import tsukasa.devices.SimState;
import tsukasa.devices.internal.register.DeviceStorage;
import tsukasa.persistence.Database;
import tsukasa.testing.TestFolders;
import tsukasa.testing.slices.Bench;
import tsukasa.testing.slices.Rows;

/** The headless slice, wired by hand, with a clock that stands until it is moved. It is 2026-10-01 in Tokyo. */
public final class Slice extends Bench implements AutoCloseable {
    public final Database database;
    public final DeviceStorage storage;
    public final StoredDeviceService devices;
    public final StoredSimService sims;
    private final Path data;

    public Slice(Database database) {
        this(database, TestFolders.create());
    }

    private Slice(Database database, Path data) {
        super(database::transaction, data);
        this.database = database;
        this.data = data;
        storage = new DeviceStorage(database, site(), published::add);
        devices = new StoredDeviceService(storage);
        sims = new StoredSimService(storage);
    }

    public static Device device(String asset, String name) {
        return device(asset, name, Optional.empty());
    }

    public static Device device(String asset, String name, Optional<Iccid> sim) {
        return new Device(new AssetNumber(asset), "SN-" + asset, "Note 13", name, LifeCycle.IN_STOCK, Optional.empty(), Optional.empty(),
                Optional.empty(), sim, Device.LAST_RING, "", "");
    }

    public static Sim sim(String iccid, String line) {
        return new Sim(new Iccid(iccid), line, "Carrier A", Optional.empty(), SimState.ACTIVE, 900, "");
    }

    /** Takes rows with commas between the cells, the first the header. */
    public static ImportResult take(ImportTarget target, boolean preview, String... lines) {
        return Rows.take(target, Rows.of(lines), preview);
    }

    @Override
    public void close() {
        storage.close();
        TestFolders.delete(data);
    }
}
