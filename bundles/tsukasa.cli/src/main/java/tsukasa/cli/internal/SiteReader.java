// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import tsukasa.api.Actor;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.Texts;

/**
 * Makes the site out of the common options, then {@code site.properties} in the data folder (keys {@code site},
 * {@code zone}, {@code lang}), then defaults.
 */
final class SiteReader {
    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Tokyo");
    private final Map<String, String> environment;
    private final Properties system;

    SiteReader(Map<String, String> environment, Properties system) {
        this.environment = environment;
        this.system = system;
    }

    /**
     * @param ticking whether time goes on from {@code --now} (the window) or stands still (a command)
     * @throws Refusal if the data folder can't be used
     */
    Site read(CommonOptions options, boolean ticking) {
        Path data = options.data().orElseGet(this::usersDataFolder);
        Properties kept = kept(data, options);
        Locale locale = options.locale().or(() -> Optional.ofNullable(kept.getProperty("lang")).map(Locale::of))
                .orElseGet(this::usersLanguage);
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new Refusal(Texts.of(SiteReader.class, locale).text("SiteReader_noFolder", data), e);
        }
        return new Site(new SiteId(kept.getProperty("site", "main")), data, options.database(), zone(options, kept, locale),
                locale, clock(options.now(), ticking), new Actor(system.getProperty("user.name", "unknown")));
    }

    /** These options, with what the demonstration needs filled in. */
    CommonOptions demo(CommonOptions options) {
        return DemoDefaults.apply(options, usersDataFolder(), Clock.systemUTC().instant(), options.zone().orElse(DEFAULT_ZONE));
    }

    private ZoneId zone(CommonOptions options, Properties kept, Locale locale) {
        if (options.zone().isPresent() || kept.getProperty("zone") == null) {
            return options.zone().orElse(DEFAULT_ZONE);
        }
        try {
            return ZoneId.of(kept.getProperty("zone").strip());
        } catch (DateTimeException e) {
            throw new Refusal(Texts.of(SiteReader.class, locale).text("SiteReader_zone", kept.getProperty("zone")), e);
        }
    }

    private Properties kept(Path data, CommonOptions options) {
        Properties kept = new Properties();
        Path file = data.resolve("site.properties");
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new Refusal(Texts.of(SiteReader.class, options.locale().orElseGet(this::usersLanguage))
                        .text("SiteReader_badFile", file), e);
            }
        }
        return kept;
    }

    private static Clock clock(Optional<Instant> now, boolean ticking) {
        Clock utc = Clock.systemUTC();
        return now.map(at -> ticking ? Clock.offset(utc, Duration.between(utc.instant(), at)) : Clock.fixed(at, utc.getZone()))
                .orElse(utc);
    }

    /** The user's language if the console speaks it, else English. */
    Locale usersLanguage() {
        String language = Optional.ofNullable(environment.get("LC_ALL")).filter(v -> !v.isBlank())
                .or(() -> Optional.ofNullable(environment.get("LANG")))
                .orElse(system.getProperty("user.language", "en"));
        return language.startsWith("ja") ? Locale.JAPANESE : Locale.ENGLISH;
    }

    private Path usersDataFolder() {
        String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(system.getProperty("user.home", "."));
        if (os.contains("win")) {
            return Optional.ofNullable(environment.get("LOCALAPPDATA")).map(Path::of)
                    .orElse(home.resolve("AppData/Local")).resolve("Tsukasa");
        }
        if (os.contains("mac")) {
            return home.resolve("Library/Application Support/Tsukasa");
        }
        return Optional.ofNullable(environment.get("XDG_DATA_HOME")).filter(v -> !v.isBlank()).map(Path::of)
                .orElse(home.resolve(".local/share")).resolve("tsukasa");
    }
}
