// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.schedules.Recurrence;
import tsukasa.schedules.Schedule;
import tsukasa.schedules.ScheduleId;
import tsukasa.schedules.ScheduledRun;
import tsukasa.schedules.ScheduledRun.Occasion;
import tsukasa.schedules.ScheduledRun.State;

/** Finds what is due and what somebody left unfinished, and has it made, one after the other. */
final class DueRuns {
    /** What begins later than this was missed, and is caught up. */
    private static final Duration IN_TIME = Duration.ofMinutes(10);
    private static final int MOST_COUNTED = 9_999;
    private final Site site;
    private final ScheduleStore schedules;
    private final RunStore runs;
    private final RunMaker maker;

    DueRuns(Site site, ScheduleStore schedules, RunStore runs, RunMaker maker) {
        this.site = site;
        this.schedules = schedules;
        this.runs = runs;
        this.maker = maker;
    }

    List<ScheduledRun> make(Progress progress) {
        List<ScheduledRun> made = new ArrayList<>();
        for (ScheduledRun run : runs.abandoned(site.now())) {
            takenUp(run, progress).ifPresent(made::add);
        }
        for (ScheduleStore.Entry entry : schedules.all()) {
            progress.check();
            Optional<ScheduledRun> due = due(entry, site.now()).filter(runs::begin);
            due.ifPresent(run -> made.add(maker.make(entry.schedule(), run, progress)));
        }
        return made;
    }

    private Optional<ScheduledRun> takenUp(ScheduledRun run, Progress progress) {
        progress.check();
        Optional<Schedule> schedule = schedules.find(run.schedule()).map(ScheduleStore.Entry::schedule);
        if (schedule.isEmpty()) {
            runs.forget(run);
            return Optional.empty();
        }
        Instant now = site.now();
        if (runs.giveUp(run, now)) {
            return Optional.of(maker.giveUp(schedule.get(), run));
        }
        return runs.takeOver(run, now) ? Optional.of(maker.make(schedule.get(), begun(schedule.get(), run.due(), run.occasion(), now, run.missed()), progress))
                : Optional.empty();
    }

    /** The run that is to be begun now; empty if there is none. */
    private Optional<ScheduledRun> due(ScheduleStore.Entry entry, Instant now) {
        Schedule schedule = entry.schedule();
        if (schedule.paused()) {
            return Optional.empty();
        }
        Instant latest = schedule.recurrence().latest(now, site.zone());
        Instant handled = handled(schedule.id(), entry.since());
        if (!latest.isAfter(handled)) {
            return Optional.empty();
        }
        Occasion occasion = latest.plus(IN_TIME).isBefore(now) ? Occasion.CAUGHT_UP : Occasion.DUE;
        return Optional.of(begun(schedule, latest, occasion, now, between(schedule.recurrence(), handled, latest)));
    }

    private Instant handled(ScheduleId id, Instant since) {
        return runs.lastDue(id).filter(last -> last.isAfter(since)).orElse(since);
    }

    /** How many were due after the one and before the other. */
    private int between(Recurrence recurrence, Instant after, Instant before) {
        int count = 0;
        for (Instant due = recurrence.next(after, site.zone()); due.isBefore(before) && count < MOST_COUNTED; due = recurrence.next(due, site.zone())) {
            count++;
        }
        return count;
    }

    static ScheduledRun begun(Schedule schedule, Instant due, Occasion occasion, Instant now, int missed) {
        return new ScheduledRun(schedule.id(), due, occasion, now, Optional.empty(), State.RUNNING, schedule.report(), missed, List.of(), List.of(),
                Optional.empty());
    }
}
