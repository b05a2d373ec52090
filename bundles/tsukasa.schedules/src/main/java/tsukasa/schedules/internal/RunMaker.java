// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tsukasa.api.CancelledException;
import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.reports.Redactor;
import tsukasa.reports.RenderContext;
import tsukasa.reports.ReportCatalog;
import tsukasa.reports.ReportWriter;
import tsukasa.reports.WrittenFile;
import tsukasa.schedules.Schedule;
import tsukasa.schedules.ScheduledRun;
import tsukasa.schedules.ScheduledRun.State;

/** Makes the report of one run, sends it, and keeps how that went. Whatever goes wrong ends the run, not the thread. */
final class RunMaker {
    private static final Logger LOG = System.getLogger(RunMaker.class.getName());
    private final Site site;
    private final ReportCatalog catalog;
    private final ReportWriter writer;
    private final Redactor redactor;
    private final RunStore runs;
    private final Post post;
    private final Texts texts;

    RunMaker(Site site, ReportCatalog catalog, ReportWriter writer, Redactor redactor, RunStore runs, Post post) {
        this.site = site;
        this.catalog = catalog;
        this.writer = writer;
        this.redactor = redactor;
        this.runs = runs;
        this.post = post;
        texts = Texts.of(RunMaker.class, site.locale());
    }

    /**
     * Makes a run that has been begun.
     *
     * @return the run as it ended
     * @throws CancelledException if it was called off: it has not been, then
     */
    ScheduledRun make(Schedule schedule, ScheduledRun begun, Progress progress) {
        ScheduledRun ended;
        try {
            ended = made(schedule, begun, new Holding(progress, begun));
        } catch (CancelledException e) {
            runs.forget(begun);
            throw e;
        } catch (RuntimeException | IOException | LinkageError e) {
            ended = ended(begun, State.FAILED, List.of(), List.of(), sentence(schedule, e));
        }
        runs.end(ended);
        if (ended.state() != State.DONE) {
            alert(ended, schedule);
        }
        return ended;
    }

    private ScheduledRun made(Schedule schedule, ScheduledRun begun, Progress progress) throws IOException {
        Report report = catalog.find(schedule.report()).orElseThrow(() -> new Refusal(texts.text("RunMaker_noReport", schedule.report())));
        Period period = schedule.span().before(begun.due().atZone(site.zone()).toLocalDate(), site.zone());
        ReportRequest request = new ReportRequest(period, site.zone(), schedule.locale(), site.now(), schedule.parameters(), progress);
        ReportResult made = report.make(request);
        ReportResult result = schedule.redacted() ? redactor.redact(made, request.locale(), Optional.empty()) : made;
        List<Path> files = writer
                .write(result, schedule.formats(), RenderContext.of(request, site.id().value()).in(schedule.encoding()), schedule.folder()).stream()
                .map(WrittenFile::path).toList();
        if (schedule.recipients().isEmpty()) {
            return ended(begun, State.DONE, files, List.of(), Optional.empty());
        }
        try {
            post.sendFiles(schedule, result.title() + " " + result.subtitle(), files);
            return ended(begun, State.DONE, files, schedule.recipients(), Optional.empty());
        } catch (Refusal e) {
            return ended(begun, State.NOT_SENT, files, List.of(), Optional.of(e.getMessage()));
        }
    }

    /** Ends a run that was begun often enough and never came to an end. */
    ScheduledRun giveUp(Schedule schedule, ScheduledRun begun) {
        ScheduledRun ended = ended(begun, State.FAILED, List.of(), List.of(), Optional.of(texts.text("RunMaker_brokenOff", RunStore.MOST_TRIES)));
        runs.end(ended);
        alert(ended, schedule);
        return ended;
    }

    private ScheduledRun ended(ScheduledRun begun, State state, List<Path> files, List<String> sentTo, Optional<String> problem) {
        return new ScheduledRun(begun.schedule(), begun.due(), begun.occasion(), begun.started(), Optional.of(site.now()), state, begun.report(),
                begun.missed(), files, sentTo, problem);
    }

    private Optional<String> sentence(Schedule schedule, Throwable e) {
        if (e instanceof Refusal) {
            return Optional.of(e.getMessage());
        }
        LOG.log(Level.WARNING, "the scheduled report " + schedule.id() + " failed", e);
        return Optional.of(e instanceof IOException ? texts.text("RunMaker_unwritable", schedule.folder(), e.toString())
                : texts.text("RunMaker_fault", e.toString()));
    }

    private void alert(ScheduledRun run, Schedule schedule) {
        try {
            post.sendAlert(run, schedule);
        } catch (Refusal e) {
            LOG.log(Level.WARNING, "nobody could be told that the scheduled report " + schedule.id() + " failed: " + e.getMessage());
        }
    }

    /** Holds the run as long as the work says how far it is. */
    private final class Holding implements Progress {
        private static final Duration EACH = Duration.ofMinutes(1);
        private final Progress progress;
        private final ScheduledRun run;
        private Instant held = site.now();

        Holding(Progress progress, ScheduledRun run) {
            this.progress = progress;
            this.run = run;
        }

        @Override
        public void at(long done, long total, String doing) {
            hold();
            progress.at(done, total, doing);
        }

        @Override
        public boolean cancelled() {
            hold();
            return progress.cancelled();
        }

        private synchronized void hold() {
            Instant now = site.now();
            if (now.isAfter(held.plus(EACH))) {
                held = now;
                runs.hold(run, now);
            }
        }
    }
}
