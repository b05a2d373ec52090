// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tsukasa.api.Texts;
import tsukasa.api.command.Answers;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column;
import tsukasa.api.report.Table;
import tsukasa.schedules.ScheduledRun;
import tsukasa.schedules.ScheduledRun.State;

/** Runs, on the command line. */
final class Runs {
    private Runs() {
    }

    /** @return {@link Invocation#REFUSED} if one of them went wrong */
    static int tell(List<ScheduledRun> runs, Invocation invocation) {
        print(runs, invocation);
        return runs.stream().allMatch(run -> run.state() == State.DONE) ? Invocation.DONE : Invocation.REFUSED;
    }

    static void print(List<ScheduledRun> runs, Invocation invocation) {
        Texts texts = Texts.of(Runs.class, invocation.site().locale());
        if (invocation.json()) {
            invocation.printJson(runs.stream().map(Runs::json).toList());
        } else if (runs.isEmpty()) {
            invocation.out().println(texts.text("Runs_none"));
        } else {
            invocation.printTable(new Table("runs", "", List.of(text("schedule", texts), new Column("due", texts.text("Runs_due"), Column.Type.INSTANT),
                    text("occasion", texts), text("state", texts), text("files", texts), text("sentTo", texts), text("problem", texts)),
                    sink -> runs.forEach(run -> sink.row(run.schedule().value(), run.due(), texts.text("Runs_" + run.occasion()),
                            texts.text("Runs_" + run.state()), run.files().stream().map(Path::toString).collect(Collectors.joining(", ")),
                            String.join(", ", run.sentTo()), run.problem().orElse("")))));
        }
    }

    private static Column text(String name, Texts texts) {
        return new Column(name, texts.text("Runs_" + name), Column.Type.TEXT);
    }

    private static Map<String, Object> json(ScheduledRun run) {
        return Answers.fields("schedule", run.schedule().value(), "report", run.report(), "due", run.due(), "occasion", run.occasion().name(), "started",
                run.started(), "ended", run.ended().orElse(null), "state", run.state().name(), "missed", run.missed(), "files",
                run.files().stream().map(Path::toString).toList(), "sentTo", run.sentTo(), "problem", run.problem().orElse(null));
    }
}
