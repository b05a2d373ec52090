// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Period;
import tsukasa.api.health.Link;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Contact;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Loan;
import tsukasa.devices.LostCase;
import tsukasa.devices.TimelineEntry;
import tsukasa.devices.TimelineEntry.Kind;
import tsukasa.devices.internal.contact.FleetStorage;
import tsukasa.devices.internal.lost.LostStore;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionLinks;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionService;

/** What happened to a device. */
final class Timeline {
    private final Fleet fleet;
    private final FleetStorage storage;
    private final DeviceService devices;
    private final SessionService sessions;

    Timeline(Fleet fleet, FleetStorage storage, DeviceService devices, SessionService sessions) {
        this.fleet = fleet;
        this.storage = storage;
        this.devices = devices;
        this.sessions = sessions;
    }

    /** The latest first. */
    List<TimelineEntry> of(AssetNumber device, Period period, Locale locale) {
        FindingTexts texts = new FindingTexts(locale, storage.site().zone());
        Set<String> keys = new HashSet<>(fleet.now().facts().register().keys(device));
        List<TimelineEntry> entries = new ArrayList<>();
        List<Contact> contacts = keys.stream().flatMap(key -> storage.tables().contacts().of(key, period).stream())
                .sorted(Comparator.comparing(Contact::at).thenComparing(Contact::key)).toList();
        entries.addAll(new ContactNews(texts, storage.site().zone()).of(contacts));
        if (!keys.isEmpty()) {
            sessions.forEach(SessionQuery.from(keys, period), session -> entries.add(entry(session, texts)));
        }
        devices.loans(device).forEach(loan -> entries.addAll(of(loan, texts)));
        new FindingStore(storage).of(device, period).forEach(row -> entries.add(entry(row, texts)));
        new LostStore(storage).of(device).forEach(one -> entries.addAll(of(one, texts)));
        entries.removeIf(entry -> !entry.at().isBefore(period.to()) || entry.end().isBefore(period.from()));
        entries.sort(Comparator.comparing(TimelineEntry::at).reversed().thenComparing(TimelineEntry::kind).thenComparing(TimelineEntry::text));
        return entries;
    }

    private static TimelineEntry entry(Session session, FindingTexts texts) {
        return new TimelineEntry(session.start(), session.end(), Kind.SESSION, texts.text(session.open() ? "Timeline_sessionOpen"
                : "Timeline_session", session.user().map(Object::toString).orElse("?"), session.host().map(Object::toString).orElse("–")),
                SessionLinks.to(session.id().toString()));
    }

    private static TimelineEntry entry(FindingRow row, FindingTexts texts) {
        String rule = row.id().substring(0, row.id().indexOf('/'));
        return new TimelineEntry(row.began(), row.ended(), Kind.FINDING, texts.title(rule), Optional.empty());
    }

    private List<TimelineEntry> of(Loan loan, FindingTexts texts) {
        List<TimelineEntry> entries = new ArrayList<>();
        String borrower = loan.borrower().value();
        entries.add(new TimelineEntry(start(loan.from()), loan.returned().map(this::start), Kind.LENT, texts.text("Timeline_lent", borrower),
                Optional.empty()));
        loan.accepted().ifPresent(at -> entries.add(entry(at, Kind.ACCEPTED, texts.text("Timeline_accepted", borrower))));
        loan.returned().ifPresent(day -> entries.add(entry(start(day), Kind.RETURNED, texts.text("Timeline_returned", borrower))));
        return entries;
    }

    private static List<TimelineEntry> of(LostCase one, FindingTexts texts) {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(entry(one.began(), Kind.LOST, texts.text("Timeline_lost", one.by().value())));
        one.steps().forEach(step -> step.at().ifPresent(at -> entries.add(entry(at, Kind.LOST, step.sentence()))));
        one.closed().ifPresent(at -> entries.add(entry(at, Kind.LOST, texts.text("Timeline_lostClosed"))));
        return entries;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(storage.site().zone()).toInstant();
    }

    private static TimelineEntry entry(Instant at, Kind kind, String text) {
        return new TimelineEntry(at, Optional.empty(), kind, text, Optional.<Link>empty());
    }
}
