// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Progress;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;

/** The reports that are made by themselves. A service; every call may block, so never on the UI thread. */
public interface Schedules {
    /** Published when a schedule, a run or the mail server has changed. */
    String TOPIC = "schedules";
    Right EDIT = new Right("schedules.edit");
    Right RUN = new Right("schedules.run");

    /** Sorted by name. */
    List<Schedule> all();

    Optional<Schedule> find(ScheduleId id);

    /** When it is due next; empty while it is paused. */
    Optional<Instant> next(Schedule schedule);

    /** What has been made, the newest first; each schedule's runs are kept when it is removed. */
    List<ScheduledRun> runs(int most);

    /** As above, of one schedule. */
    List<ScheduledRun> runs(ScheduleId id, int most);

    /**
     * A new schedule; it is due from now on.
     *
     * @throws tsukasa.api.Refusal when run, if the name is taken, an address is none, or mail is wanted and no server is set
     */
    Operation<ScheduleId> add(Schedule schedule);

    /** Changes all but its name; what was due before the change and not made is not made up for. */
    Operation<ScheduleId> edit(Schedule schedule);

    Operation<ScheduleId> remove(ScheduleId id);

    Operation<ScheduleId> pause(ScheduleId id);

    Operation<ScheduleId> resume(ScheduleId id);

    /**
     * Makes it now, of the time that it would be of if it were due now, and answers how that went. Takes as long as the report does; where
     * it is called off, no files are left.
     *
     * @throws tsukasa.api.Refusal if there is no such schedule
     */
    Operation<ScheduledRun> run(ScheduleId id);

    /**
     * Makes all that is due now, and that was due and was not made: the last time of each schedule, once.
     *
     * @return what was made, in that order
     */
    List<ScheduledRun> runDue(Progress progress);

    Optional<MailServer> mailServer();

    /**
     * Sets the server.
     *
     * @param password null to keep the one that is there; kept enciphered, and never handed out again
     */
    Operation<MailServer> setMailServer(MailServer server, String password);

    /**
     * Sends a short mail through the server that is set, and waits until the server has taken it.
     *
     * @throws tsukasa.api.Refusal if it does not: what it said
     */
    void testMail(String recipient);
}
