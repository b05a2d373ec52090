// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import tsukasa.api.Bytes;
import tsukasa.api.Texts;

/** Says what was found, in a language. */
final class FindingTexts {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double GIGABYTE = 1e9;
    private static final double MEGABYTE = 1e6;
    private final Texts texts;
    private final ZoneId zone;

    FindingTexts(Locale locale, ZoneId zone) {
        texts = Texts.of(FindingTexts.class, locale);
        this.zone = zone;
    }

    String summary(Found found) {
        return texts.text(found.text(), found.arguments().stream().map(this::said).toArray());
    }

    String solution(Found found) {
        return texts.text(texts.has(found.text() + "_solution") ? found.text() + "_solution" : "Rule_" + found.rule() + "_solution");
    }

    String solution(String rule) {
        return texts.text("Rule_" + rule + "_solution");
    }

    String title(String rule) {
        return texts.text("Rule_" + rule);
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    Object said(Object argument) {
        return switch (argument) {
            case Instant at -> MOMENT.format(at.atZone(zone));
            case LocalDate day -> day.toString();
            case Bytes bytes -> bytes.count() >= GIGABYTE ? texts.text("FindingTexts_gigabytes", bytes.count() / GIGABYTE)
                    : texts.text("FindingTexts_megabytes", bytes.count() / MEGABYTE);
            case Duration time -> texts.text(time.toMinutes() > 0 ? "FindingTexts_minutes" : "FindingTexts_seconds",
                    time.toMinutes() > 0 ? time.toMinutes() : time.toSeconds());
            default -> argument;
        };
    }
}
