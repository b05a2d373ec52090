// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import tsukasa.api.BackgroundWork;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column;
import tsukasa.api.report.Table;
import tsukasa.api.source.SourceId;
import tsukasa.sources.SourceState;
import tsukasa.sources.SourceStatus;
import tsukasa.sources.Sources;

/** Runs the sources without a window. */
@CommandLine.Command(name = "collect", description = "Runs the sources without a window, for some time or until it is ended.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE)
public final class CollectCommand implements Command {
    private static final long LOOK_MILLIS = 500;
    private static final Set<SourceState> OVER = Set.of(SourceState.FINISHED, SourceState.PAUSED, SourceState.MISSING);
    private final Sources sources;
    private final List<BackgroundWork> work;

    @Option(names = "--for", paramLabel = "TIME", description = "How long, for example 30s, 10m or 1h30m; until ended if absent.")
    private String time;

    @Activate
    public CollectCommand(@Reference Sources sources,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY) List<BackgroundWork> work) {
        this.sources = sources;
        this.work = List.copyOf(work);
    }

    @Override
    public int run(Invocation invocation) throws InterruptedException {
        Locale locale = invocation.site().locale();
        Texts texts = Texts.of(CollectCommand.class, locale);
        Duration length = time == null ? null : LengthOfTime.read(time).orElse(null);
        if (time != null && length == null) {
            invocation.refuse(texts.text("CollectCommand_badTime", time));
            return Invocation.WRONG_CALL;
        }
        List<SourceStatus> before = sources.list(locale);
        List<BackgroundWork> wanted = work.stream().filter(BackgroundWork::wanted).toList();
        if (before.isEmpty() && wanted.isEmpty()) {
            return invocation.refuse(texts.text("CollectCommand_none"));
        }
        List<BackgroundWork.Running> begun = new ArrayList<>();
        try (Sources.Running running = sources.run()) {
            wanted.forEach(one -> begun.add(one.begin()));
            watch(length, before, !wanted.isEmpty(), invocation, texts);
        } finally {
            begun.forEach(BackgroundWork.Running::close);
        }
        return tell(before, sources.list(locale), invocation, texts);
    }

    private void watch(Duration length, List<SourceStatus> before, boolean more, Invocation invocation, Texts texts)
            throws InterruptedException {
        long start = System.nanoTime();
        while (!invocation.progress().cancelled()) {
            List<SourceStatus> now = sources.list(invocation.site().locale());
            Duration passed = Duration.ofNanos(System.nanoTime() - start);
            long events = came(before, now).values().stream().mapToLong(Long::longValue).sum();
            invocation.progress().at(passed.toSeconds(), length == null ? 0 : length.toSeconds(), texts.text("CollectCommand_running",
                    now.stream().filter(status -> status.state() == SourceState.RUNNING).count(), now.size(), events));
            if (length != null && passed.compareTo(length) >= 0 || !more && now.stream().allMatch(status -> OVER.contains(status.state()))) {
                return;
            }
            Thread.sleep(length == null ? LOOK_MILLIS : Math.min(LOOK_MILLIS, Math.max(1, length.minus(passed).toMillis())));
        }
    }

    private static Map<SourceId, Long> came(List<SourceStatus> before, List<SourceStatus> after) {
        Map<SourceId, Long> totals = new LinkedHashMap<>();
        before.forEach(status -> totals.put(status.id(), status.total()));
        Map<SourceId, Long> came = new LinkedHashMap<>();
        after.forEach(status -> came.put(status.id(), status.total() - totals.getOrDefault(status.id(), 0L)));
        return came;
    }

    private static int tell(List<SourceStatus> before, List<SourceStatus> after, Invocation invocation, Texts texts) {
        Map<SourceId, Long> came = came(before, after);
        if (invocation.json()) {
            List<Map<String, Object>> json = new ArrayList<>();
            for (SourceStatus status : after) {
                Map<String, Object> one = Statuses.json(status);
                one.put("events", came.get(status.id()));
                json.add(one);
            }
            invocation.printJson(json);
        } else {
            List<Column> columns = List.of(new Column("source", texts.text("Statuses_source"), Column.Type.TEXT),
                    new Column("events", texts.text("CollectCommand_events"), Column.Type.INTEGER),
                    new Column("reached", texts.text("Statuses_reached"), Column.Type.TEXT),
                    new Column("problem", texts.text("Statuses_problem"), Column.Type.TEXT));
            invocation.printTable(new Table("collect", texts.text("CollectCommand_title"), columns,
                    sink -> after.forEach(status -> sink.row(status.id().value(), came.get(status.id()), status.reached(),
                            status.problem().map(SourceStatus.Problem::sentence).orElse("")))));
        }
        return after.stream().allMatch(SourceStatus::ok) ? Invocation.DONE : Invocation.REFUSED;
    }
}
