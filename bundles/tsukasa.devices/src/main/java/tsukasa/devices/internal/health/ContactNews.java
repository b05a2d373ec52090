// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.devices.Contact;
import tsukasa.devices.TimelineEntry;
import tsukasa.devices.TimelineEntry.Kind;

/** Of many contacts, those that say something new; the others are counted by the day. */
final class ContactNews {
    private final FindingTexts texts;
    private final ZoneId zone;

    ContactNews(FindingTexts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    private record Day(Instant first, Instant last, int count) {
        private Day with(Instant at) {
            return new Day(first, at, count + 1);
        }
    }

    /** @param contacts oldest first */
    List<TimelineEntry> of(List<Contact> contacts) {
        List<TimelineEntry> entries = new ArrayList<>();
        Map<String, String> known = new LinkedHashMap<>();
        Map<LocalDate, Day> silent = new LinkedHashMap<>();
        for (Contact contact : contacts) {
            List<String> news = new ArrayList<>();
            lasting(contact.facts()).forEach((fact, value) -> {
                if (!value.equals(known.put(fact, value))) {
                    news.add(texts.text("ContactNews_" + fact, value));
                }
            });
            if (news.isEmpty()) {
                silent.merge(LocalDate.ofInstant(contact.at(), zone), new Day(contact.at(), contact.at(), 1),
                        (day, one) -> day.with(contact.at()));
            } else {
                entries.add(new TimelineEntry(contact.at(), Optional.empty(), Kind.CONTACT, texts.text("ContactNews_news",
                        contact.source().value(), String.join(texts.text("ContactNews_and"), news)), Optional.empty()));
            }
        }
        silent.values().forEach(day -> entries.add(new TimelineEntry(day.first, Optional.of(day.last), Kind.CONTACT,
                texts.text("ContactNews_nothing", day.count), Optional.empty())));
        return entries;
    }

    /** What does not change with every contact. */
    private static Map<String, String> lasting(Contact.Facts facts) {
        Map<String, String> lasting = new LinkedHashMap<>();
        facts.user().ifPresent(user -> lasting.put("user", user.value()));
        facts.osBuild().ifPresent(build -> lasting.put("os", facts.os().map(os -> os + " ").orElse("") + build));
        facts.client().ifPresent(client -> lasting.put("client", client));
        facts.encryption().ifPresent(encryption -> lasting.put("encryption", encryption.name()));
        facts.sim().ifPresent(sim -> lasting.put("sim", sim.value()));
        return lasting;
    }
}
