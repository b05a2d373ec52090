// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.health.Severity;
import tsukasa.devices.DeviceHealth;
import tsukasa.devices.Encryption;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.SimState;
import tsukasa.ui.Formats;
import tsukasa.ui.Tone;

/** What devices are called in the person's language, and the tones that go with the words. */
record DeviceWords(Texts texts, Formats formats) {
    static DeviceWords of(Site site) {
        return new DeviceWords(Texts.of(DeviceWords.class, site.locale()), Formats.of(site));
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** A count with its separators. */
    String number(long count) {
        return formats.number(count);
    }

    String yen(long amount) {
        return text("Words_yen", number(amount));
    }

    String day(Optional<LocalDate> day) {
        return day.map(formats::date).orElse("");
    }

    String instant(Optional<Instant> at) {
        return at.map(formats::instant).orElse("");
    }

    String health(DeviceHealth health) {
        return text("Health_" + health);
    }

    String state(LifeCycle state) {
        return text("State_" + state);
    }

    String sim(SimState state) {
        return text("Sim_" + state);
    }

    String severity(Severity severity) {
        return text("Severity_" + severity);
    }

    String encryption(Optional<Encryption> encryption) {
        return text("Encryption_" + encryption.map(Encryption::name).orElse("UNKNOWN"));
    }

    static Tone tone(DeviceHealth health) {
        return switch (health) {
            case CRITICAL -> Tone.CRITICAL;
            case WARNING -> Tone.WARNING;
            case UNKNOWN -> Tone.UNKNOWN;
            case OK -> Tone.GOOD;
            case IDLE -> Tone.QUIET;
        };
    }

    static Tone tone(LifeCycle state) {
        return switch (state) {
            case LENT -> Tone.GOOD;
            case RETURNED, IN_REPAIR -> Tone.WARNING;
            case LOST -> Tone.CRITICAL;
            case IN_STOCK -> Tone.PLAIN;
            case RETIRED -> Tone.QUIET;
        };
    }

    static Tone tone(SimState state) {
        return switch (state) {
            case ACTIVE -> Tone.GOOD;
            case READY -> Tone.PLAIN;
            case INACTIVE -> Tone.QUIET;
            case SUSPENDED -> Tone.WARNING;
            case TERMINATED -> Tone.QUIET;
        };
    }
}
