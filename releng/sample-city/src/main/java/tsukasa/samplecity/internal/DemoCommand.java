// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;

import tsukasa.api.Layer;
import tsukasa.api.Period;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.api.source.SourceId;
import tsukasa.sessions.CountBy;
import tsukasa.sessions.Peak;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionService;
import tsukasa.source.files.FileImport;
import tsukasa.source.files.FileSample;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.Mapping.ColumnRef;
import tsukasa.source.files.Mapping.FieldRule;
import tsukasa.source.files.ReadOptions;
import tsukasa.sources.SourceKind;
import tsukasa.sources.Sources;

/** {@code demo}: writes the sample city's year as its systems would have, and takes it in through the doors for real data. */
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE)
@CommandLine.Command(name = "demo", description = "Load the sample city, then open the window")
public final class DemoCommand implements Command {
    private static final long SEED = 2026;
    private static final SourceId PILOT = new SourceId("pilot-report");
    private static final SourceId OFFICE = new SourceId("office-gateway");
    private final FileImport files;
    private final Sources sources;
    private final SessionService sessions;
    private final Operations operations;
    private final BundleContext context;

    @CommandLine.Option(names = "--headless", description = "Print a summary instead of opening the window")
    private boolean headless;

    @Activate
    public DemoCommand(@Reference FileImport files, @Reference Sources sources, @Reference SessionService sessions,
            @Reference Operations operations, BundleContext context) {
        this.files = files;
        this.sources = sources;
        this.sessions = sessions;
        this.operations = operations;
        this.context = context;
    }

    @Override
    public int run(Invocation call) throws IOException {
        long began = System.nanoTime();
        Texts texts = Texts.of(DemoCommand.class, call.site().locale());
        call.progress().at(0, 0, texts.text("DemoCommand_drawing"));
        SampleCity city = new SampleCity(SEED, call.site().now(), call.site().zone());
        Path folder = Files.createDirectories(call.site().data().resolve("sample-city"));
        List<Visit> visits = city.visits();
        Doors doors = new Doors(files, sources, operations, call);
        importReports(doors, texts, city, visits, folder);
        followLogs(doors, texts, city, visits, folder);
        new Licenses(doors, texts).take(city, SEED, folder);
        Typed typed = new Typed(context, call);
        new Devices(doors, typed, texts).take(city, visits, folder);
        new Tasks(doors, texts).take(city, LocalDate.ofInstant(city.now(), call.site().zone()), SEED, folder);
        new Surveys(doors, typed, texts).take(city, SEED, folder);
        summarize(call, texts, city, Duration.ofNanos(System.nanoTime() - began));
        return headless ? Invocation.DONE : Invocation.OPEN_CONSOLE;
    }

    private void importReports(Doors doors, Texts texts, SampleCity city, List<Visit> visits, Path folder) {
        Invocation call = doors.call();
        Instant secondWave = city.secondWave().atStartOfDay(call.site().zone()).toInstant();
        Path pilot = folder.resolve("pilot-report.csv");
        UsageReport.japanese(pilot, visits.stream().filter(visit -> visit.start().isBefore(secondWave)).toList(),
                city.now(), call.site().zone());
        call.progress().at(1, 0, texts.text("DemoCommand_importing", pilot.getFileName()));
        doors.store(pilot, pilotMapping(doors, pilot), PILOT);
        Path office = folder.resolve("office-gateway.csv");
        Set<Visit> introductions = introductions(visits, secondWave);
        UsageReport.plain(office, visits.stream().filter(visit -> !visit.start().isBefore(secondWave)
                && (visit.staff().layer() != Layer.LGWAN || introductions.contains(visit))).toList(),
                new Notes(new TaskBooks(folder, SEED).rows())::of, city.now());
        call.progress().at(2, 0, texts.text("DemoCommand_importing", office.getFileName()));
        doors.storePlain(office, "sessions", OFFICE);
    }

    /** The first session of whoever uses a terminal server is made with a teacher, by way of the gateway, which knows sections. */
    private static Set<Visit> introductions(List<Visit> visits, Instant secondWave) {
        Map<Staff, Visit> first = visits.stream().filter(visit -> visit.staff().layer() == Layer.LGWAN && !visit.start().isBefore(secondWave))
                .collect(Collectors.toMap(Visit::staff, visit -> visit, BinaryOperator.minBy(Comparator.comparing(Visit::start))));
        return Set.copyOf(first.values());
    }

    private Mapping pilotMapping(Doors doors, Path file) {
        ReadOptions cp932 = ReadOptions.GUESS.withCharset(Charset.forName("windows-31j"));
        FileSample sample = files.open(file, cp932, doors.locale());
        Mapping mapping = files.suggest(sample, "sessions").withZone(doors.call().site().zone())
                .with("session", FieldRule.column(ColumnRef.named("接続ID")))
                .with("user", FieldRule.column(ColumnRef.named("利用者")))
                .with("section", FieldRule.column(ColumnRef.named("部署")))
                .with("client", FieldRule.column(ColumnRef.named("端末名")))
                .with("address", FieldRule.column(ColumnRef.named("IPアドレス")))
                .with("host", FieldRule.column(ColumnRef.named("接続先")))
                .with("layer", FieldRule.column(ColumnRef.named("ネットワーク")).withValues(
                        Map.of("LGWAN接続系", "lgwan", "庁内LAN", "office"), Optional.empty()))
                .with("start", FieldRule.column(ColumnRef.named("開始日時")))
                .with("end", FieldRule.column(ColumnRef.named("終了日時")));
        if (files.saved(PILOT).isEmpty()) {
            doors.execute(files.save(PILOT, mapping));
        }
        return mapping;
    }

    /** The terminal servers of the LGWAN layer are followed as real ones are, if the connector is installed. */
    private void followLogs(Doors doors, Texts texts, SampleCity city, List<Visit> visits, Path folder) {
        Invocation call = doors.call();
        Optional<SourceKind> kind = sources.kind(XrdpServers.KIND, call.site().locale());
        if (kind.isEmpty()) {
            return;
        }
        Instant secondWave = city.secondWave().atStartOfDay(call.site().zone()).toInstant();
        XrdpServers servers = new XrdpServers(folder, call.site().zone());
        Set<Visit> introductions = introductions(visits, secondWave);
        List<XrdpServers.Server> followed = servers.write(visits.stream().filter(visit -> !visit.start().isBefore(secondWave)
                && visit.staff().layer() == Layer.LGWAN && !introductions.contains(visit)).toList(), city.now(), kind.get().defaults());
        followed.forEach(server -> doors.follow(server.source(), XrdpServers.KIND, server.settings()));
        CatchUp.with(sources, followed.stream().map(server -> new Followed(server.source(), server.last())).toList(), doors.locale(),
                call.progress(), texts.text("DemoCommand_following"));
    }

    private void summarize(Invocation call, Texts texts, SampleCity city, Duration took) {
        Period year = new Period(city.firstDay().atStartOfDay(call.site().zone()).toInstant(), city.now().plusSeconds(1));
        long[] counts = new long[3];
        sessions.forEach(SessionQuery.during(year), session -> {
            counts[0]++;
            counts[1] += session.open() ? 1 : 0;
            counts[2] += session.inferred() ? 1 : 0;
        });
        Peak peak = sessions.peak(year, CountBy.USERS);
        int denials = sessions.denials(year).size();
        if (call.json()) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("from", city.firstDay().toString());
            summary.put("now", city.now());
            summary.put("sessions", counts[0]);
            summary.put("open", counts[1]);
            summary.put("inferred", counts[2]);
            summary.put("denials", denials);
            summary.put("peakUsers", peak.count());
            summary.put("peakAt", peak.at());
            call.printJson(summary);
        } else {
            call.out().println(texts.text("DemoCommand_summary", counts[0], city.firstDay().toString(), counts[1], peak.count(),
                    denials, took.toSeconds(), call.site().data()));
        }
    }
}
