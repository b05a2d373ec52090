// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Actor;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.Iccid;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Sim;
import tsukasa.devices.SimState;
import tsukasa.devices.internal.register.DeviceStorage;
import tsukasa.persistence.Database;

/** The headless slice, wired by hand, with a clock that stands until it is moved. It is 2026-10-01 in Tokyo. */
public final class Slice implements AutoCloseable {
    public static final Instant NOON = Instant.parse("2026-10-01T03:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    public static final SourceId FILES = new SourceId("files");
    public final Database database;
    public final DeviceStorage storage;
    public final StoredDeviceService devices;
    public final StoredSimService sims;
    public final List<String> published = new ArrayList<>();
    public String before = "";
    public String after = "";
    public String summary = "";
    private final Path data;
    private Instant now = NOON;

    public Slice(Database database) {
        this.database = database;
        try {
            data = Files.createTempDirectory("devices");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        storage = new DeviceStorage(database, site(), published::add);
        devices = new StoredDeviceService(storage);
        sims = new StoredSimService(storage);
    }

    public Site site() {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return new Site(new SiteId("kita"), data, Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.ENGLISH, clock, new Actor("tester"));
    }

    public void passes(Duration time) {
        now = now.plus(time);
    }

    /** As the executor of operations does it. */
    public <R> R execute(Operation<R> operation) {
        operation.arguments();
        operation.right();
        return database.transaction(() -> operation.run(new Change() {
            @Override
            public Instant at() {
                return now;
            }

            @Override
            public Actor actor() {
                return new Actor("tester");
            }

            @Override
            public void describe(String was, String is) {
                before = was;
                after = is;
            }

            @Override
            public void summarize(String sentence) {
                summary = sentence;
            }

            @Override
            public void touches(String topic) {
                published.add(topic);
            }
        }));
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
        String[] header = lines[0].split(",");
        List<ImportRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int c = 0; c < cells.length; c++) {
                row.put(header[c], cells[c]);
            }
            row.values().removeIf(String::isEmpty);
            rows.add(new ImportRow("file.csv", i + 1, row));
        }
        return target.take(FILES, rows::forEach, preview, Locale.ENGLISH, Progress.NONE);
    }

    @Override
    public void close() {
        storage.close();
        deleteFolder();
    }

    private void deleteFolder() {
        try (var files = Files.walk(data)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
