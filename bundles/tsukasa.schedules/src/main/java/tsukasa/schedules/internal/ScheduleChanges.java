// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.reports.ReportCatalog;
import tsukasa.schedules.MailServer;
import tsukasa.schedules.RecurrenceText;
import tsukasa.schedules.Schedule;
import tsukasa.schedules.ScheduleId;
import tsukasa.schedules.Schedules;

/** Adds, edits, pauses and removes schedules, and sets the mail server. */
final class ScheduleChanges {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_PATH = 4_000;
    private static final int LONGEST_LIST = 16_000;
    private static final int SHOWN = 100;
    private final Site site;
    private final ReportCatalog catalog;
    private final ScheduleStore schedules;
    private final MailServerStore servers;
    private final Texts texts;

    ScheduleChanges(Site site, ReportCatalog catalog, ScheduleStore schedules, MailServerStore servers) {
        this.site = site;
        this.catalog = catalog;
        this.schedules = schedules;
        this.servers = servers;
        texts = Texts.of(ScheduleChanges.class, site.locale());
    }

    private record Changing<R>(Map<String, String> arguments, Function<Change, R> work) implements Operation<R> {
        @Override
        public Right right() {
            return Schedules.EDIT;
        }

        @Override
        public R run(Change change) {
            R result = work.apply(change);
            change.touches(Schedules.TOPIC);
            return result;
        }
    }

    Operation<ScheduleId> add(Schedule schedule) {
        return new Changing<>(arguments(schedule), change -> {
            requireSound(schedule);
            if (catalog.find(schedule.report()).isEmpty()) {
                throw new Refusal(texts.text("ScheduleChanges_noReport", schedule.report()));
            }
            if (schedules.find(schedule.id()).isPresent()) {
                throw new Refusal(texts.text("ScheduleChanges_nameTaken", schedule.id()));
            }
            schedules.insert(new ScheduleStore.Entry(schedule, site.now()));
            change.describe("", described(arguments(schedule)));
            change.summarize(texts.text("ScheduleChanges_added", schedule.id(), schedule.report(),
                    RecurrenceText.inWords(schedule.recurrence(), site.locale())));
            return schedule.id();
        });
    }

    Operation<ScheduleId> edit(Schedule schedule) {
        return new Changing<>(arguments(schedule), change -> {
            requireSound(schedule);
            return changed(schedule, change, "ScheduleChanges_edited");
        });
    }

    Operation<ScheduleId> pause(ScheduleId id, boolean paused) {
        return new Changing<>(named(id),
                change -> changed(require(id).paused(paused), change, paused ? "ScheduleChanges_paused" : "ScheduleChanges_resumed"));
    }

    Operation<ScheduleId> remove(ScheduleId id) {
        return new Changing<>(named(id), change -> {
            change.describe(described(arguments(require(id))), "");
            schedules.delete(id);
            change.summarize(texts.text("ScheduleChanges_removed", id));
            return id;
        });
    }

    Operation<MailServer> setMailServer(MailServer server, String password) {
        return new Changing<>(arguments(server), change -> {
            requireSound(server);
            var before = servers.read();
            String secret = password != null ? servers.enciphered(server, password)
                    : before.flatMap(servers::password).map(kept -> servers.enciphered(server, kept)).orElse(null);
            boolean elsewhere = before.isPresent() && !before.get().server().host().equals(server.host());
            if (!server.account().isEmpty() && (secret == null || password == null && elsewhere)) {
                throw new Refusal(texts.text("ScheduleChanges_passwordNeeded", server.host(), server.account()));
            }
            servers.write(new MailServerStore.Entry(server, server.account().isEmpty() ? null : secret));
            change.describe(before.map(entry -> described(arguments(entry.server()))).orElse(""), described(arguments(server)));
            change.summarize(texts.text("ScheduleChanges_mailServer", server.host(), String.valueOf(server.port())));
            return server;
        });
    }

    private ScheduleId changed(Schedule after, Change change, String summary) {
        Schedule before = require(after.id());
        schedules.update(new ScheduleStore.Entry(after, site.now()));
        change.describe(described(arguments(before)), described(arguments(after)));
        change.summarize(texts.text(summary, after.id()));
        return after.id();
    }

    Schedule require(ScheduleId id) {
        return schedules.find(id).map(ScheduleStore.Entry::schedule).orElseThrow(() -> new Refusal(texts.text("ScheduleChanges_unknown", id)));
    }

    private void requireSound(Schedule schedule) {
        if (schedule.formats().isEmpty()) {
            throw new Refusal(texts.text("ScheduleChanges_noFormat"));
        }
        if (!schedule.folder().isAbsolute()) {
            throw new Refusal(texts.text("ScheduleChanges_folder", schedule.folder()));
        }
        requireStorable(schedule.folder().toString(), LONGEST_PATH);
        schedule.parameters().forEach((name, value) -> requireStorable(name + "=" + value, LONGEST_PATH));
        requireStorable(Lines.ofPairs(schedule.parameters()).replace('\n', ' '), LONGEST_LIST);
        schedule.recipients().forEach(this::requireAddress);
        requireStorable(String.join(" ", schedule.recipients()), LONGEST_LIST);
        if (!schedule.recipients().isEmpty() && servers.read().isEmpty()) {
            throw new Refusal(texts.text("ScheduleChanges_noServer"));
        }
    }

    private void requireSound(MailServer server) {
        requireStorable(server.host(), LONGEST_NAME);
        requireStorable(server.account(), LONGEST_NAME);
        requireStorable(server.sender(), LONGEST_NAME);
        requireStorable(server.authorities().map(Path::toString).orElse(""), LONGEST_PATH);
        requireStorable(String.join(" ", server.alerts()), LONGEST_PATH);
        Stream.concat(Stream.of(server.sender()), server.alerts().stream()).forEach(this::requireAddress);
    }

    private void requireStorable(String text, int longest) {
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(texts.text("ScheduleChanges_unstorable", text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text, longest));
        }
    }

    private void requireAddress(String address) {
        if (!Mailer.isAddress(address)) {
            throw new Refusal(texts.text("ScheduleChanges_noAddress", address));
        }
    }

    private static Map<String, String> named(ScheduleId id) {
        return Map.of("schedule", id.value());
    }

    private static Map<String, String> arguments(Schedule schedule) {
        Map<String, String> arguments = new LinkedHashMap<>(named(schedule.id()));
        arguments.put("report", schedule.report());
        arguments.put("when", RecurrenceText.of(schedule.recurrence()));
        arguments.put("span", schedule.span().code());
        arguments.put("formats", schedule.formats().toString());
        arguments.put("encoding", schedule.encoding().name());
        arguments.put("language", schedule.locale().toLanguageTag());
        arguments.put("parameters", schedule.parameters().toString());
        arguments.put("folder", schedule.folder().toString());
        arguments.put("to", String.join(", ", schedule.recipients()));
        arguments.put("paused", String.valueOf(schedule.paused()));
        return arguments;
    }

    private static Map<String, String> arguments(MailServer server) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("host", server.host());
        arguments.put("port", String.valueOf(server.port()));
        arguments.put("security", server.security().code());
        arguments.put("account", server.account());
        arguments.put("sender", server.sender());
        arguments.put("authorities", server.authorities().map(Path::toString).orElse(""));
        arguments.put("alerts", String.join(", ", server.alerts()));
        return arguments;
    }

    /** For the audit trail: a line for each. */
    private static String described(Map<String, String> arguments) {
        return arguments.entrySet().stream().map(argument -> argument.getKey() + "=" + argument.getValue()).collect(Collectors.joining("\n"));
    }
}
