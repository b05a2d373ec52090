// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.snmp4j.Snmp;

import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.source.Source;
import tsukasa.api.source.SourceContext;
import tsukasa.api.source.SourceId;
import tsukasa.api.source.SourceTest;
import tsukasa.devices.Contact;
import tsukasa.devices.ContactIngest;

/** A fleet whose devices run an SNMP agent: those that are reachable say how they are, again and again. */
@Component(service = {Source.class, HealthCheck.class}, configurationPid = "tsukasa.source.snmp", configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = Source.KIND + "=snmp")
public final class SnmpSource implements Source, HealthCheck {
    private static final DateTimeFormatter REACHED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int TOGETHER = 500;
    private static final int TRIED = 20;
    private static final int MOST_AT_ONCE = 1000;
    private final ContactIngest ingest;
    private final Site site;
    private final SourceId source;
    private final SnmpSettings settings;
    private final Credentials credentials;
    private final Targets targets;
    private final Duration interval;
    private final Concerns concerns;
    /** When each agent's software was looked through last. */
    private final Map<Targets.Target, Instant> looked = new ConcurrentHashMap<>();

    @Activate
    public SnmpSource(SnmpSettings settings, @Reference ContactIngest ingest, @Reference Site site) {
        this.settings = settings;
        this.ingest = ingest;
        this.site = site;
        source = new SourceId(settings.tsukasa_source_id());
        credentials = Credentials.of(settings);
        targets = new Targets(Arrays.asList(settings.targets()), settings.targetsFile());
        interval = Duration.ofSeconds(Math.max(1, settings.intervalSeconds()));
        concerns = new Concerns(source);
    }

    private static Texts texts(Locale locale) {
        return Texts.of(SnmpSource.class, locale);
    }

    @Override
    public void run(SourceContext context) throws Exception {
        Texts texts = texts(site.locale());
        ingest.interval(source, Optional.of(interval));
        try (Snmp snmp = open(texts)) {
            Poll.Asking asking = asking(snmp, context.clock(), texts);
            while (!Thread.currentThread().isInterrupted()) {
                Instant begun = context.clock().instant();
                round(asking, targets.all(texts), context);
                Duration rest = Duration.between(context.clock().instant(), begun.plus(interval));
                context.pause(rest.isNegative() ? Duration.ZERO : rest);
            }
        }
    }

    private Snmp open(Texts texts) throws IOException {
        credentials.require(texts);
        return credentials.open();
    }

    private Poll.Asking asking(Snmp snmp, java.time.Clock clock, Texts texts) {
        try {
            Optional<Pattern> client = settings.clientPattern().isBlank() ? Optional.empty() : Optional.of(Pattern.compile(settings.clientPattern().strip()));
            ZoneId zone = settings.zone().isBlank() ? site.zone() : ZoneId.of(settings.zone().strip());
            return new Poll.Asking(snmp, new Reports(snmp), credentials, clock, zone, new Extends(settings.extend(), texts), client, settings.shortNames(),
                    Duration.ofMillis(Math.max(50, settings.timeoutMillis())), Math.max(0, settings.retries()),
                    Duration.ofSeconds(Math.max(1, settings.agentSeconds())));
        } catch (PatternSyntaxException e) {
            throw new Refusal(texts.text("SnmpSource_pattern", settings.clientPattern(), e.getDescription()), e);
        } catch (DateTimeException e) {
            throw new Refusal(texts.text("SnmpSource_noZone", settings.zone()), e);
        }
    }

    private void round(Poll.Asking asking, List<Targets.Target> all, SourceContext context) throws InterruptedException {
        Tally tally = new Tally(context, all.size());
        new Round(asking, Math.clamp(settings.atOnce(), 1, MOST_AT_ONCE), this::wantsClient).ask(all, outcome -> {
            concerns.note(outcome);
            if (outcome.device().isPresent() && wantsClient(outcome.target())) {
                looked.put(outcome.target(), outcome.at());
            }
            tally.add(outcome);
        });
        concerns.round(tally.answered, all.size(), all.stream().map(Targets.Target::toString).collect(Collectors.toSet()));
        looked.keySet().retainAll(java.util.Set.copyOf(all));
        tally.flush();
    }

    private boolean wantsClient(Targets.Target target) {
        Instant before = looked.get(target);
        return before == null || before.plus(Duration.ofHours(settings.clientHours())).isBefore(site.clock().instant());
    }

    /** Hands over what a round brings, some at a time. */
    private final class Tally {
        private final SourceContext context;
        private final int all;
        private final List<Contact> contacts = new ArrayList<>();
        private int answered;

        Tally(SourceContext context, int all) {
            this.context = context;
            this.all = all;
        }

        void add(Outcome outcome) {
            answered += outcome.answered() ? 1 : 0;
            outcome.device().ifPresent(device -> contacts.add(new Contact(source, outcome.target() + "@" + outcome.at(), device, outcome.at(), outcome.facts())));
            if (contacts.size() >= TOGETHER) {
                flush();
            }
        }

        void flush() {
            int fresh = contacts.isEmpty() ? 0 : ingest.append(contacts);
            Optional<Instant> last = contacts.stream().map(Contact::at).max(Instant::compareTo);
            contacts.clear();
            context.advance(REACHED.format(site.now().atZone(site.zone())) + "\n" + answered + "/" + all, fresh, last);
        }
    }

    @Override
    public SourceTest test(Locale locale) {
        Texts texts = texts(locale);
        try (Snmp snmp = open(texts)) {
            List<Targets.Target> all = targets.all(texts);
            List<Targets.Target> some = all.subList(0, Math.min(TRIED, all.size()));
            List<Outcome> outcomes = new ArrayList<>();
            new Round(asking(snmp, site.clock(), texts), TRIED, target -> false).ask(some, outcomes::add);
            return said(outcomes, all.size(), texts);
        } catch (Refusal e) {
            return new SourceTest(false, e.getMessage());
        } catch (IOException e) {
            return new SourceTest(false, texts.text("SnmpSource_noSocket", String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SourceTest(false, texts.text("SnmpSource_interrupted"));
        }
    }

    private static SourceTest said(List<Outcome> outcomes, int all, Texts texts) {
        List<Outcome> well = outcomes.stream().filter(outcome -> outcome.device().isPresent()).toList();
        Optional<Outcome> wrong = outcomes.stream().filter(outcome -> outcome.wrong().isPresent()).findFirst();
        if (!well.isEmpty()) {
            return new SourceTest(true, texts.text("SnmpSource_works", all, outcomes.size(), well.size(), well.getFirst().device().orElseThrow()));
        }
        return new SourceTest(false, wrong.map(outcome -> texts.text("SnmpSource_refused", outcome.target(), outcome.wrong().orElseThrow().detail()))
                .orElseGet(() -> texts.text("SnmpSource_silent", all, outcomes.size())));
    }

    @Override
    public String id() {
        return "snmp." + source;
    }

    @Override
    public List<Finding> check(Locale locale) {
        return concerns.findings(locale);
    }
}
