// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.persistence.Database;
import tsukasa.schedules.internal.City;
import tsukasa.testing.StoreTest;
import tsukasa.testing.TestDatabase;
import tsukasa.testing.slices.Call;

class ScheduleCommandsTest {
    @StoreTest
    void aScheduleIsAddedRunPausedAndRemoved(Database database, TestDatabase place) throws Exception {
        try (City city = new City(database, place.data(), Instant.parse("2026-11-03T22:00:00Z"))) {
            Call call = new Call(city);
            call.run(new AddCommand(city.schedules, call), "月次", "--report", City.REPORT, "--when", "monthly workday 3 07:00", "--format", "csv", "--out",
                    city.folder("out").toString(), "--set", "section=税務課");
            assertEquals(Map.of("schedule", "月次"), call.document());
            call.run(new ListCommand(city.schedules));
            assertEquals(Instant.parse("2026-11-04T22:00:00Z"), call.rows().getFirst().get("next"));
            assertEquals(Invocation.DONE, call.run(new RunCommand(city.schedules, call), "月次"));
            Path file = Path.of(((List<?>) call.rows().getFirst().get("files")).getFirst().toString());
            assertTrue(Files.readString(file).contains("税務課"));
            assertEquals(Invocation.DONE, call.run(new RunCommand(city.schedules, call), "--due"));
            assertEquals(List.of(), call.rows());
            call.run(new PauseCommand(city.schedules, call), "月次");
            call.run(new ListCommand(city.schedules));
            assertEquals(true, call.rows().getFirst().get("paused"));
            call.run(new ResumeCommand(city.schedules, call), "月次");
            call.run(new RemoveCommand(city.schedules, call), "月次");
            call.run(new RunsCommand(city.schedules));
            assertEquals("ASKED DONE", call.rows().getFirst().get("occasion") + " " + call.rows().getFirst().get("state"));
        }
    }

    @StoreTest
    void whatIsWrongIsSaidInASentence(Database database, TestDatabase place) throws Exception {
        try (City city = new City(database, place.data(), Instant.parse("2026-11-03T22:00:00Z"))) {
            Call call = new Call(city);
            refused(call, new RemoveCommand(city.schedules, call), "no schedule called", "other");
            refused(call, new PauseCommand(city.schedules, call), "1 to 100", "x".repeat(101));
            refused(call, new RunCommand(city.schedules, call), "no schedule called", "other");
            refused(call, new AddCommand(city.schedules, call), "--when", "a", "--report", City.REPORT, "--when", "sometimes", "--out", "x");
            refused(call, new MailServerCommand(city.schedules, call), "no mail server");
            refused(call, new MailServerCommand(city.schedules, call), "no mail server", "--test", "a@city.example");
            assertEquals(Invocation.WRONG_CALL, call.run(new RunCommand(city.schedules, call)));
            assertEquals(Invocation.WRONG_CALL, call.run(new MailServerCommand(city.schedules, call), "--host", "mail", "--port", "0", "--sender", "a@b.c"));
            assertEquals(Invocation.DONE, call.run(new MailServerCommand(city.schedules, call), "--host", "mail", "--security", "none", "--sender", "a@b.c"));
            call.run(new MailServerCommand(city.schedules, call));
            assertEquals("none", call.document().get("security"));
        }
    }

    @StoreTest
    void theTimerOfTheSystemIsWrittenForTheProgramThatIsNamed(Database database, TestDatabase place) throws Exception {
        try (City city = new City(database, place.data(), Instant.parse("2026-11-03T22:00:00Z"))) {
            Call call = new Call(city);
            refused(call, new TimerCommand(Optional.empty()), "--program", "--write", city.folder("units").toString());
            Path program = city.folder("tsukasa");
            Files.writeString(program, "");
            assertTrue(program.toFile().setExecutable(true));
            assertEquals(Invocation.DONE, call.run(new TimerCommand(Optional.empty()), "--write", city.folder("units").toString(), "--program", program.toString()));
            String service = Files.readString(city.folder("units").resolve(TimerFiles.SERVICE));
            assertTrue(service.contains("ExecStart=\"" + program + "\" \"--data\" \"" + place.data()), service);
            assertTrue(Files.exists(city.folder("units").resolve(TimerFiles.TASK)));
        }
    }

    private static void refused(Call call, Command command, String words, String... arguments) throws Exception {
        assertEquals(Invocation.REFUSED, call.run(command, arguments));
        assertTrue(call.refusals.getLast().contains(words), call.refusals::toString);
    }
}
