// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tsukasa.api.Texts;
import tsukasa.api.source.SourceId;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Contract;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Schedule;
import tsukasa.licenses.Yen;
import tsukasa.ui.Answers;
import tsukasa.ui.FormField;
import tsukasa.ui.Formats;

class FormsTest {
    static final LicenseWords WORDS = new LicenseWords(Texts.of(LicenseWords.class, Locale.ENGLISH),
            new Formats(Locale.ENGLISH, ZoneId.of("Asia/Tokyo")));
    private static final Schedule STEPS = new Schedule(List.of(new Schedule.Step(LocalDate.of(2026, 4, 1), 145, new Yen(3800))));

    @Test
    void aPoolComesOutOfItsFormAsItWentIn() {
        Pool sessions = new Pool(new PoolId("RDP"), "Remote desktop", CountingRule.DEVICES, true,
                new Basis.Sessions(Set.of(new SourceId("east"), new SourceId("west"))), STEPS, Duration.ofSeconds(90),
                Optional.of(new ContractId("R8-1")), "two\nlines");
        Pool served = new Pool(new PoolId("CAD"), "CAD", CountingRule.SESSIONS, false, new Basis.Checkouts("cad_full", Set.of()), STEPS,
                Pool.USUAL_GRACE, Optional.empty(), "");
        for (Pool pool : List.of(sessions, served)) {
            Answers answers = new Answers(PoolForm.answers(pool), WORDS.formats());
            assertEquals(pool, new PoolForm(WORDS).read(answers, Optional.of(pool), pool.schedule()));
            assertTrue(answers.problems().isEmpty());
        }
    }

    @Test
    void everyFieldOfAPoolIsFilledByItsAnswers() {
        Pool pool = Pool.of(new PoolId("p"), "x", CountingRule.USERS, true, STEPS);
        assertEquals(new PoolForm(WORDS).fields(false, List.of()).stream().map(FormField::id).collect(java.util.stream.Collectors.toSet()),
                PoolForm.answers(pool).keySet());
    }

    @Test
    void saysWhatIsMissingInsteadOfMakingAPool() {
        Answers answers = new Answers(Map.of("counting", "users", "grace", "soon", "sources", "x".repeat(101)), WORDS.formats());
        new PoolForm(WORDS).read(answers, Optional.empty(), Schedule.EMPTY);
        assertEquals(Set.of("pool", "product", "grace", "sources"), answers.problems().keySet());
    }

    @Test
    void readsNumbersAndDaysAsTheyAreTypedInJapan() {
        Answers answers = new Answers(Map.of("count", "１，２００", "yen", "3,800円", "day", "２０２６／４／１", "kanji", "2026年12月31日"), WORDS.formats());
        assertEquals(1200, answers.number("count", 5000));
        assertEquals(new Yen(3800), new Yen(answers.number("yen", 5000)));
        assertEquals(LocalDate.of(2026, 4, 1), answers.day("day"));
        assertEquals(LocalDate.of(2026, 12, 31), answers.day("kanji"));
        assertTrue(answers.problems().isEmpty());
        answers = new Answers(Map.of("day", "2026-02-30", "many", "9999", "other", "tomorrow"), WORDS.formats());
        answers.day("day");
        answers.number("many", 100);
        answers.dayIfAny("other");
        assertEquals("There is no such day: 2026-02-30.", answers.problems().get("day"));
        assertEquals(Set.of("day", "many", "other"), answers.problems().keySet());
    }

    @Test
    void aContractComesOutOfItsFormAsItWentInAndDoesNotEndBeforeItBegins() {
        Contract contract = new Contract(new ContractId("R8-1"), "Desktop", "Sample", LocalDate.of(2026, 4, 1), Optional.of(LocalDate.of(2027, 3, 31)),
                90, new Yen(6_612_000), "");
        Map<String, String> answers = new HashMap<>(ContractForm.answers(contract));
        assertEquals(contract, new ContractForm(WORDS).read(new Answers(answers, WORDS.formats()), Optional.of(contract)));
        answers.put("until", "2026-03-31");
        Answers wrong = new Answers(answers, WORDS.formats());
        new ContractForm(WORDS).read(wrong, Optional.of(contract));
        assertEquals(Set.of("until"), wrong.problems().keySet());
    }

    @Test
    void readsTheRowsOfAScheduleAndNamesTheOneThatIsWrong() {
        Schedule waves = new Schedule(List.of(new Schedule.Step(LocalDate.of(2025, 4, 1), 10, new Yen(3800)),
                new Schedule.Step(LocalDate.of(2026, 4, 1), 145, new Yen(3500))));
        assertEquals(waves, ScheduleForm.read(ScheduleForm.rows(waves), WORDS).schedule());
        ScheduleForm.Row good = new ScheduleForm.Row("2026-04-01", "145", "");
        ScheduleForm.Row empty = new ScheduleForm.Row(" ", "", "");
        assertEquals(1, ScheduleForm.read(List.of(good, empty), WORDS).schedule().steps().size());
        assertEquals("Entitlement, row 2, How many: Please fill this in.",
                ScheduleForm.read(List.of(good, new ScheduleForm.Row("2026-05-01", "", "")), WORDS).problem().orElseThrow());
        assertEquals("Entitlement, row 3, From: 2026-04-01 is there twice. Each day once.",
                ScheduleForm.read(List.of(good, empty, good), WORDS).problem().orElseThrow());
    }
}
