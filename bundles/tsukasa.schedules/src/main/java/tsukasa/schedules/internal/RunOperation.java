// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal;

import java.util.Map;
import java.util.Optional;

import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.schedules.Schedule;
import tsukasa.schedules.ScheduledRun;
import tsukasa.schedules.ScheduledRun.Occasion;
import tsukasa.schedules.Schedules;

/** Makes one schedule's report because somebody asks for it; what leaves the house is in the audit trail with who wanted it. */
final class RunOperation implements Operation<ScheduledRun> {
    private final Schedule schedule;
    private final Site site;
    private final RunStore runs;
    private final RunMaker maker;
    private ScheduledRun made;

    RunOperation(Schedule schedule, Site site, RunStore runs, RunMaker maker) {
        this.schedule = schedule;
        this.site = site;
        this.runs = runs;
        this.maker = maker;
    }

    @Override
    public Right right() {
        return Schedules.RUN;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("schedule", schedule.id().value());
    }

    @Override
    public Optional<OutsideWork> outsideWork() {
        return Optional.of(this::make);
    }

    private void make(Progress progress) {
        ScheduledRun begun = DueRuns.begun(schedule, site.now(), Occasion.ASKED, site.now(), 0);
        if (!runs.begin(begun)) {
            throw new IllegalStateException("two runs of " + schedule.id() + " in one microsecond");
        }
        made = maker.make(schedule, begun, progress);
    }

    @Override
    public ScheduledRun run(Change change) {
        Texts texts = Texts.of(RunOperation.class, site.locale());
        change.summarize(texts.text("RunOperation_" + made.state(), schedule.id(), schedule.folder(), made.problem().orElse("")));
        change.touches(Schedules.TOPIC);
        return made;
    }
}
