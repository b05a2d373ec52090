// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.BackgroundWork;
import tsukasa.api.Changes;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.operation.Operation;
import tsukasa.persistence.Database;
import tsukasa.persistence.Engine;
import tsukasa.reports.Redactor;
import tsukasa.reports.ReportCatalog;
import tsukasa.reports.ReportWriter;
import tsukasa.schedules.MailServer;
import tsukasa.schedules.Schedule;
import tsukasa.schedules.ScheduleId;
import tsukasa.schedules.ScheduledRun;
import tsukasa.schedules.Schedules;

/** Keeps the schedules in the database, and makes what is due while it is asked to. */
@Component(service = {Schedules.class, BackgroundWork.class})
public final class StoredSchedules implements Schedules, BackgroundWork {
    private final Site site;
    private final Database database;
    private final Changes changes;
    private final ScheduleStore schedules;
    private final RunStore runs;
    private final MailServerStore servers;
    private final Post post;
    private final RunMaker maker;
    private final DueRuns due;
    private final ScheduleChanges changing;
    private final ScheduleLoop loop;
    private boolean ready;

    @Activate
    public StoredSchedules(@Reference Site site, @Reference Database database, @Reference Changes changes,
            @Reference ReportCatalog catalog, @Reference ReportWriter writer, @Reference Redactor redactor) {
        this.site = site;
        this.database = database;
        this.changes = changes;
        schedules = new ScheduleStore(database, site.id());
        runs = new RunStore(database, site.id());
        servers = new MailServerStore(database, site);
        post = new Post(site, servers);
        maker = new RunMaker(site, catalog, writer, redactor, runs, post);
        due = new DueRuns(site, schedules, runs, maker);
        changing = new ScheduleChanges(site, catalog, schedules, servers);
        loop = new ScheduleLoop(this::runDue);
    }

    @Deactivate
    void deactivate() {
        loop.end();
    }

    /** The tables are made at the first call that needs them. */
    private synchronized void prepare() {
        if (!ready) {
            database.migrate("schedules", StoredSchedules.class, List.of("V001__schedules", "V002__longer"));
            if (database.engine() == Engine.DERBY) {
                runs.letGo();
            }
            ready = true;
        }
    }

    @Override
    public List<Schedule> all() {
        prepare();
        return schedules.all().stream().map(ScheduleStore.Entry::schedule).toList();
    }

    @Override
    public Optional<Schedule> find(ScheduleId id) {
        prepare();
        return schedules.find(id).map(ScheduleStore.Entry::schedule);
    }

    @Override
    public Optional<Instant> next(Schedule schedule) {
        return schedule.paused() ? Optional.empty() : Optional.of(schedule.recurrence().next(site.now(), site.zone()));
    }

    @Override
    public List<ScheduledRun> runs(int most) {
        prepare();
        return runs.newest(most);
    }

    @Override
    public List<ScheduledRun> runs(ScheduleId id, int most) {
        prepare();
        return runs.newest(id, most);
    }

    @Override
    public Operation<ScheduleId> add(Schedule schedule) {
        prepare();
        return changing.add(schedule);
    }

    @Override
    public Operation<ScheduleId> edit(Schedule schedule) {
        prepare();
        return changing.edit(schedule);
    }

    @Override
    public Operation<ScheduleId> remove(ScheduleId id) {
        prepare();
        return changing.remove(id);
    }

    @Override
    public Operation<ScheduleId> pause(ScheduleId id) {
        prepare();
        return changing.pause(id, true);
    }

    @Override
    public Operation<ScheduleId> resume(ScheduleId id) {
        prepare();
        return changing.pause(id, false);
    }

    @Override
    public Operation<ScheduledRun> run(ScheduleId id) {
        prepare();
        return new RunOperation(changing.require(id), site, runs, maker);
    }

    @Override
    public List<ScheduledRun> runDue(Progress progress) {
        prepare();
        List<ScheduledRun> made = due.make(progress);
        if (!made.isEmpty()) {
            changes.publish(TOPIC);
        }
        return made;
    }

    @Override
    public Optional<MailServer> mailServer() {
        prepare();
        return servers.read().map(MailServerStore.Entry::server);
    }

    @Override
    public Operation<MailServer> setMailServer(MailServer server, String password) {
        prepare();
        return changing.setMailServer(server, password);
    }

    @Override
    public void testMail(String recipient) {
        prepare();
        post.sendTest(recipient);
    }

    @Override
    public boolean wanted() {
        return all().stream().anyMatch(schedule -> !schedule.paused());
    }

    @Override
    public Running begin() {
        return loop.begin();
    }
}
