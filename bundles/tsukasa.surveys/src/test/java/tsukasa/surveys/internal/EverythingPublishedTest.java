// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.persistence.Database;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.SurveyId;
import tsukasa.surveys.WaveId;
import tsukasa.surveys.internal.disclosure.Attacker;
import tsukasa.surveys.internal.report.SurveyReport;
import tsukasa.testing.StoreTest;

/** An attacker takes every sum that the report's tables and charts say, by the names that stand there, and adds and subtracts them. */
class EverythingPublishedTest {
    private static final int SECTIONS = 5;
    private static final int GROUPS = 3;
    private static final int WAVES = 12;
    private static final List<String> SCALE = List.of("不満", "やや不満", "どちらともいえない", "やや満足", "満足");

    @StoreTest
    void tellsOfNobodyInASmallGroup(Database database) {
        Slice slice = new Slice(database);
        Random random = new Random(20261128);
        int published = 0;
        for (int wave = 1; wave <= WAVES; wave++) {
            List<String> rows = answers(random, wave);
            slice.take(false, rows.toArray(String[]::new));
            slice.execute(slice.service.close(new WaveId(new SurveyId("telework"), "w" + wave)));
            published += attack(rows, report(slice, "w" + wave));
        }
        assertTrue(published > WAVES * 6, "the attacker had only " + published + " sums");
    }

    private static List<String> answers(Random random, int wave) {
        List<String> rows = new ArrayList<>(List.of("respondent,wave,section,group,q1,q2"));
        int people = 12 + random.nextInt(20);
        for (int i = 0; i < people; i++) {
            rows.add("p%d,w%d,S%d,G%d,%s,%s".formatted(i, wave, random.nextInt(SECTIONS) * random.nextInt(SECTIONS) / 4, random.nextInt(GROUPS),
                    random.nextInt(6) == 0 ? "" : SCALE.get(random.nextInt(SCALE.size())), random.nextInt(9) == 0 ? "" : SCALE.get(random.nextInt(2))));
        }
        return rows;
    }

    private static ReportResult report(Slice slice, String wave) {
        slice.passes(java.time.Duration.ofHours(1));
        return new SurveyReport(slice.service).make(new ReportRequest(new Period(Slice.NOON.minusSeconds(1), Slice.NOON), ZoneId.of("Asia/Tokyo"),
                Locale.ENGLISH, slice.site().now(), Map.of("survey", "telework", "wave", wave), Progress.NONE));
    }

    /** How many sums there were. */
    private static int attack(List<String> rows, ReportResult report) {
        int sums = 0;
        for (int question = 0; question < 2; question++) {
            int[] people = new int[SECTIONS * GROUPS];
            for (String row : rows.subList(1, rows.size())) {
                String[] cells = row.split(",", -1);
                people[(cells[2].charAt(1) - '0') * GROUPS + cells[3].charAt(1) - '0'] += cells[4 + question].isEmpty() ? 0 : 1;
            }
            Map<BitSet, Long> said = said(report.sections().get(1 + question), people);
            said.forEach((cells, count) -> assertEquals(cells.stream().map(cell -> people[cell]).sum(), count, "what is published is true"));
            assertEquals(QuestionResult.LEAST, new Attacker(people, List.copyOf(said.keySet())).fewest(QuestionResult.LEAST - 1), () -> Arrays.toString(
                    people) + said);
            sums += said.size();
        }
        return sums;
    }

    /** How many answered, by the cells that a row or a bar is about. */
    private static Map<BitSet, Long> said(ReportResult.Section section, int[] people) {
        Map<BitSet, Long> said = new HashMap<>();
        for (Block block : section.blocks()) {
            if (block instanceof Block.Tabular tabular) {
                tabular.table().rows().forEach(row -> said.put(cells(row[1].toString().isEmpty() ? "All" : row[1].toString(), people), (Long) row[2]));
            } else if (block instanceof Block.Charted charted && charted.chart() instanceof Chart.Diverging chart) {
                chart.rows().forEach(row -> said.put(cells(row.name(), people), Arrays.stream(row.counts()).asLongStream().sum()));
            }
        }
        return said;
    }

    private static BitSet cells(String named, int[] people) {
        BitSet cells = new BitSet();
        for (int cell = 0; cell < people.length; cell++) {
            List<String> names = List.of(named.split(", "));
            if (people[cell] > 0 && (named.equals("All") || names.contains("S" + cell / GROUPS) || names.contains("G" + cell % GROUPS))) {
                cells.set(cell);
            }
        }
        return cells;
    }
}
