// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.Actor;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.licenses.CheckoutIngest;

/** Settings of the source under test. */
record Settings(String mode, String command, int timeLimitSeconds, String path, List<String> wanted) implements FlexnetSettings {
    static Settings command(String command, int timeLimitSeconds) {
        return new Settings("command", command, timeLimitSeconds, "", List.of());
    }

    static Settings files(Path path) {
        return new Settings("files", "", 1, path.toString(), List.of());
    }

    static Settings log(Path path) {
        return new Settings("log", "", 1, path.toString(), List.of());
    }

    Settings only(String... features) {
        return new Settings(mode, command, timeLimitSeconds, path, List.of(features));
    }

    FlexnetSource source(CheckoutIngest ingest) {
        Site site = new Site(new SiteId("city"), Path.of(path), Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.ENGLISH,
                Clock.fixed(Instant.parse("2026-11-24T00:15:30Z"), ZoneOffset.UTC), new Actor("tester"));
        return new FlexnetSource(this, ingest, site);
    }

    @Override
    public String tsukasa_source_id() {
        return "lic";
    }

    @Override
    public int intervalSeconds() {
        return 60;
    }

    @Override
    public String[] features() {
        return wanted.toArray(new String[0]);
    }

    @Override
    public String zone() {
        return "";
    }

    @Override
    public boolean ignoreCase() {
        return true;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return FlexnetSettings.class;
    }
}
