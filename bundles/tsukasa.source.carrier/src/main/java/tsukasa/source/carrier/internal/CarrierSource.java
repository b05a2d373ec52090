// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.carrier.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.Source;
import tsukasa.api.source.SourceContext;
import tsukasa.api.source.SourceId;
import tsukasa.api.source.SourceTest;
import tsukasa.devices.LineSuspender;
import tsukasa.devices.Sim;
import tsukasa.devices.SimService;
import tsukasa.devices.SimState;

/** A carrier with an interface for programs: suspends lines of lost devices and, where it tells, what lines carried each day. */
@Component(service = {Source.class, LineSuspender.class}, configurationPid = "tsukasa.source.carrier", configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = Source.KIND + "=carrier")
public final class CarrierSource implements Source, LineSuspender {
    private static final Duration AGAIN = Duration.ofHours(3);
    private static final Duration LONGEST_TEST = Duration.ofSeconds(8);
    private static final int DAYS_AT_FIRST = 62;
    /** Carriers put the last days right. */
    private static final int DAYS_AGAIN = 3;
    private final Site site;
    private final SimService sims;
    private final SourceId source;
    private final CarrierSettings settings;
    private final List<String> carriers;
    private final List<ImportTarget> targets = new CopyOnWriteArrayList<>();

    @Activate
    public CarrierSource(CarrierSettings settings, @Reference SimService sims, @Reference Site site) {
        this.settings = settings;
        this.sims = sims;
        this.site = site;
        source = new SourceId(settings.tsukasa_source_id());
        carriers = Arrays.stream(settings.carriers()).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindTarget(ImportTarget target) {
        targets.add(target);
    }

    void unbindTarget(ImportTarget target) {
        targets.remove(target);
    }

    private static Texts texts(Locale locale) {
        return Texts.of(CarrierSource.class, locale);
    }

    private Carrier carrier(Duration limit, Texts texts) {
        boolean soracom = settings.preset().strip().equals("soracom");
        if (carriers.isEmpty()) {
            throw new Refusal(texts.text("CarrierSource_noCarriers"));
        }
        Web web = new Web(soracom && settings.url().isBlank() ? SoracomCarrier.JAPAN : settings.url(), settings.caFile(), limit, texts);
        try {
            return soracom ? new SoracomCarrier(web, settings.keyId().strip(), settings._secret(), texts) : new PlainCarrier(web, settings, texts);
        } catch (Refusal e) {
            web.close();
            throw e;
        }
    }

    private Duration limit() {
        return Duration.ofSeconds(Math.max(1, settings.timeoutSeconds()));
    }

    @Override
    public SourceId source() {
        return source;
    }

    @Override
    public boolean knows(Sim sim) {
        return carriers.stream().anyMatch(sim.carrier()::equalsIgnoreCase);
    }

    @Override
    public String suspend(Sim sim, Locale locale) {
        Texts texts = texts(locale);
        try (Carrier carrier = carrier(limit(), texts)) {
            String said = carrier.suspend(sim);
            return said.isEmpty() ? texts.text("CarrierSource_suspended", sim.carrier()) : texts.text("CarrierSource_suspendedSaid", sim.carrier(), said);
        }
    }

    @Override
    public void run(SourceContext context) throws Exception {
        Texts texts = texts(site.locale());
        while (!Thread.currentThread().isInterrupted()) {
            try (Carrier carrier = carrier(limit(), texts)) {
                if (settings.usage() && carrier.tellsUsage()) {
                    read(carrier, context, texts);
                } else {
                    reach(carrier);
                    context.alive();
                }
            }
            context.pause(AGAIN);
        }
    }

    private void reach(Carrier carrier) {
        if (carrier instanceof PlainCarrier plain) {
            plain.test(settings.testPath());
        }
    }

    /** Whole days only; a day that is still going on would change all the time. */
    private void read(Carrier carrier, SourceContext context, Texts texts) {
        LocalDate last = LocalDate.ofInstant(context.clock().instant(), ZoneOffset.UTC).minusDays(1);
        LocalDate first = context.cursor().flatMap(Usage::day).map(day -> day.minusDays(DAYS_AGAIN)).orElse(last.minusDays(DAYS_AT_FIRST));
        Usage usage = new Usage(source, texts);
        for (Sim sim : sims.sims()) {
            if (knows(sim) && !sim.line().isBlank() && sim.state() != SimState.TERMINATED) {
                Map<LocalDate, Long> days = carrier.usage(sim, first, last);
                usage.add(sim, days);
                context.alive();
            }
        }
        long fresh = usage.store(targets, site.locale());
        context.advance(Usage.cursor(last, texts), fresh, Optional.of(last.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    @Override
    public SourceTest test(Locale locale) {
        Texts texts = texts(locale);
        Duration limit = limit().compareTo(LONGEST_TEST) < 0 ? limit() : LONGEST_TEST;
        try (Carrier carrier = carrier(limit, texts)) {
            reach(carrier);
            long lines = sims.sims().stream().filter(this::knows).count();
            return new SourceTest(true, texts.text("CarrierSource_works", lines, String.join(", ", carriers)));
        } catch (Refusal e) {
            return new SourceTest(false, e.getMessage());
        }
    }
}
