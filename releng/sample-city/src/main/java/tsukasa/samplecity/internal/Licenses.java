// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Texts;
import tsukasa.api.source.SourceId;
import tsukasa.sources.SourceKind;

/** Takes in the sample city's licenses: the officer's spreadsheets and the servers' reports, as far as there are plugins for them. */
final class Licenses {
    private static final SourceId BOOKS = new SourceId("license-books");
    private static final SourceId MINUTES = new SourceId("minutes-report");
    private static final SourceId MAPS = new SourceId("gis-license");
    private static final String FLEXNET = "flexnet";
    private final Doors doors;
    private final Texts texts;

    Licenses(Doors doors, Texts texts) {
        this.doors = doors;
        this.texts = texts;
    }

    void take(SampleCity city, long seed, Path folder) {
        if (!doors.takes("licenses")) {
            return;
        }
        ZoneId zone = doors.call().site().zone();
        LicenseBooks books = new LicenseBooks(folder, city, LocalDate.ofInstant(city.now(), zone));
        ServedSoftware software = new ServedSoftware(city, seed, zone);
        store(books.contracts(), "contracts", BOOKS);
        store(books.pools(), "licenses", BOOKS);
        store(books.seats(), "seats", BOOKS);
        store(books.checkouts(software.minutes()), "checkouts", MINUTES);
        Optional<SourceKind> flexnet = doors.sources().kind(FLEXNET, doors.locale());
        if (flexnet.isPresent()) {
            Path log = folder.resolve("lic01").resolve("debug.log");
            String last = FlexnetLog.write(log, "gis_desktop", software.maps(), city.firstDay(), city.now(), zone);
            doors.follow(MAPS, FLEXNET, flexnet.get().defaults().with("mode", "log").with("path", log.toString()).with("zone", zone.getId()));
            CatchUp.with(doors.sources(), List.of(new Followed(MAPS, last)), doors.locale(), doors.call().progress(),
                    texts.text("DemoCommand_followingLicenses"));
        }
    }

    private void store(Path file, String kind, SourceId source) {
        doors.call().progress().at(3, 0, texts.text("DemoCommand_importing", file.getFileName()));
        doors.storePlain(file, kind, source);
    }
}
