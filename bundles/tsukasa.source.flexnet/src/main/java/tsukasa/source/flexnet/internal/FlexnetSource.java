// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.source.Source;
import tsukasa.api.source.SourceContext;
import tsukasa.api.source.SourceId;
import tsukasa.api.source.SourceTest;
import tsukasa.licenses.CheckoutIngest;

/**
 * A FlexNet license server: lmstat says again and again what is out, or its debug log says what went out and came in and what
 * was refused. What it does not answer for has not ended.
 */
@Component(service = {Source.class, HealthCheck.class}, configurationPid = "tsukasa.source.flexnet",
        configurationPolicy = ConfigurationPolicy.REQUIRE, property = Source.KIND + "=flexnet")
public final class FlexnetSource implements Source, HealthCheck {
    private static final Duration LONGEST_TEST = Duration.ofSeconds(10);
    private final CheckoutIngest ingest;
    private final Site site;
    private final Server server;
    private final Mode mode;
    private final String command;
    private final Duration limit;
    private final String path;
    private final Polls polls;

    /** Where the server is listened to. */
    private enum Mode {
        COMMAND, FILES, LOG
    }

    @Activate
    public FlexnetSource(FlexnetSettings settings, @Reference CheckoutIngest ingest, @Reference Site site) {
        this.ingest = ingest;
        this.site = site;
        Texts texts = texts(site.locale());
        server = new Server(new SourceId(settings.tsukasa_source_id()), zone(settings.zone(), texts), new Wanted(settings.features()),
                settings.ignoreCase());
        mode = Mode.valueOf(settings.mode().strip().toUpperCase(Locale.ROOT));
        command = settings.command();
        path = settings.path().strip();
        limit = Duration.ofSeconds(Math.max(1, settings.timeLimitSeconds()));
        polls = new Polls(server, ingest, Duration.ofSeconds(Math.max(1, settings.intervalSeconds())), texts);
    }

    private ZoneId zone(String zone, Texts texts) {
        try {
            return zone.isBlank() ? site.zone() : ZoneId.of(zone.strip());
        } catch (DateTimeException e) {
            throw new Refusal(texts.text("FlexnetSource_noZone", zone), e);
        }
    }

    private static Texts texts(Locale locale) {
        return Texts.of(FlexnetSource.class, locale);
    }

    private Path path(Texts texts) {
        try {
            if (!path.isEmpty()) {
                return Path.of(path);
            }
        } catch (InvalidPathException e) {
            throw new Refusal(texts.text("FlexnetSource_noPath", path), e);
        }
        throw new Refusal(texts.text("FlexnetSource_pathMissing"));
    }

    @Override
    public void run(SourceContext context) throws Exception {
        Texts texts = texts(site.locale());
        try {
            switch (mode) {
                case COMMAND -> polls.ask(new LmstatCommand(command, limit), context);
                case FILES -> polls.read(path(texts), context);
                case LOG -> new LogWatch(server, ingest, path(texts), texts).follow(context);
            }
        } catch (ClosedByInterruptException e) {
            throw new InterruptedException(e.getMessage());
        }
    }

    @Override
    public SourceTest test(Locale locale) {
        Texts texts = texts(locale);
        try {
            return mode == Mode.LOG ? new LogWatch(server, ingest, path(texts), texts).test() : testPoll(texts);
        } catch (Refusal e) {
            return new SourceTest(false, e.getMessage());
        } catch (IOException e) {
            return new SourceTest(false, texts.text("FlexnetSource_unreadable", path, String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SourceTest(false, texts.text("FlexnetSource_interrupted"));
        }
    }

    private SourceTest testPoll(Texts texts) throws IOException, InterruptedException {
        Optional<Answer> answer;
        if (mode == Mode.FILES) {
            answer = new OutputFiles(path(texts), Set.of()).newest(texts);
        } else {
            LmstatCommand lmstat = new LmstatCommand(command, limit.compareTo(LONGEST_TEST) > 0 ? LONGEST_TEST : limit);
            answer = Optional.of(new Answer(site.now(), lmstat.name(), lmstat.run(texts)));
        }
        if (answer.isEmpty()) {
            return new SourceTest(true, texts.text("FlexnetSource_noFiles", path));
        }
        LmstatReport report = LmstatParser.parse(answer.get().text());
        Polls.requireAnswer(report, answer.get(), texts);
        List<Feature> features = report.features().stream()
                .filter(feature -> feature.told() == Feature.Told.COUNTED && server.wanted().wants(feature.name())).toList();
        if (features.isEmpty()) {
            return new SourceTest(false, texts.text("FlexnetSource_noFeatures", report.features().size()));
        }
        String found = texts.text("FlexnetSource_works", features.size(), features.stream().mapToLong(Feature::used).sum(),
                features.stream().mapToLong(Feature::issued).sum());
        long shared = features.stream().filter(Feature::shares).count();
        return new SourceTest(true, shared == 0 ? found : found + texts.text("FlexnetSource_shares", shared));
    }

    @Override
    public String id() {
        return "flexnet." + server.source();
    }

    @Override
    public List<Finding> check(Locale locale) {
        return polls.concerns().findings(locale);
    }
}
