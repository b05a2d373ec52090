// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.nio.file.Path;
import java.util.List;

import tsukasa.api.Texts;
import tsukasa.api.source.SourceId;

/** Takes in the sample city's laptops, SIMs and list of staff, as far as there is a plugin for them. */
final class Devices {
    private static final SourceId BOOKS = new SourceId("device-books");
    private static final SourceId STAFF = new SourceId("staff-list");
    private static final SourceId AGENT = new SourceId("inventory-agent");
    private static final SourceId CARRIERS = new SourceId("carrier-bill");
    private final Doors doors;
    private final Typed typed;
    private final Texts texts;

    Devices(Doors doors, Typed typed, Texts texts) {
        this.doors = doors;
        this.typed = typed;
        this.texts = texts;
    }

    void take(SampleCity city, List<Visit> visits, Path folder) {
        if (!doors.takes("devices")) {
            return;
        }
        DeviceBooks books = new DeviceBooks(folder, city, doors.call().site().zone());
        store(books.staff(), "staff", STAFF);
        store(books.planPools(), "planpools", BOOKS);
        store(books.sims(), "sims", BOOKS);
        store(books.devices(), "devices", BOOKS);
        store(books.loans(), "loans", BOOKS);
        Signs signs = new Signs(folder, visits, city.now(), doors.call().site().zone());
        store(signs.contacts(), "contacts", AGENT);
        store(signs.bill(), "carrierbill", CARRIERS);
        typed.run("devices", "thresholds", "--client-version", Signs.CLIENT, "--os-build", Signs.BUILD);
    }

    private void store(Path file, String kind, SourceId source) {
        doors.call().progress().at(4, 0, texts.text("DemoCommand_importing", file.getFileName()));
        doors.storePlain(file, kind, source);
    }
}
