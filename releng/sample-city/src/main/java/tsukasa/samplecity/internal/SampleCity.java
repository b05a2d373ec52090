// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tsukasa.api.JapaneseCalendar;
import tsukasa.api.Layer;

/**
 * A city's last twelve months of telework on the scale of a ward office: 10 licenses for the heads of department, then
 * 145 for all managers and some staff of every section, then 200. Each day of each person is drawn from a seed of its own,
 * so a later run gives the same past and only adds days.
 */
final class SampleCity {
    private static final int HEADS = 10;
    private static final int MANAGERS = 145;
    private static final int ALL = 200;
    private static final int MONTHS = 12;
    private static final int MONTHS_TO_SECOND_WAVE = 3;
    private static final int MONTHS_TO_THIRD_WAVE = 9;
    private static final double LGWAN_SHARE = 0.4;
    private static final List<String> SECTIONS = List.of("企画課", "財政課", "総務課", "人事課", "情報政策課", "税務課", "戸籍住民課",
            "福祉課", "子育て支援課", "健康推進課", "環境課", "都市計画課", "道路課", "建築課", "産業振興課", "教育総務課", "議会事務局", "防災課");
    /** Share of those with a license who telework, Monday to Friday. */
    private static final double[] WEEKDAYS = {0.34, 0.44, 0.50, 0.46, 0.38};
    private final long seed;
    private final LocalDate first;
    private final Instant now;
    private final ZoneId zone;
    private final List<Staff> staff;

    /** @param now instant up to which things have happened */
    SampleCity(long seed, Instant now, ZoneId zone) {
        this.seed = seed;
        this.now = now;
        this.zone = zone;
        first = LocalDate.ofInstant(now, zone).withDayOfMonth(1).minusMonths(MONTHS);
        staff = IntStream.rangeClosed(1, ALL).mapToObj(this::member).toList();
    }

    LocalDate firstDay() {
        return first;
    }

    LocalDate secondWave() {
        return first.plusMonths(MONTHS_TO_SECOND_WAVE);
    }

    LocalDate thirdWave() {
        return first.plusMonths(MONTHS_TO_THIRD_WAVE);
    }

    Instant now() {
        return now;
    }

    List<Staff> staff() {
        return staff;
    }

    private Staff member(int number) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        LocalDate begins = number <= HEADS ? first : number <= MANAGERS ? secondWave() : thirdWave();
        Layer layer = random.nextDouble() < LGWAN_SHARE ? Layer.LGWAN : Layer.OFFICE;
        return new Staff(number, SECTIONS.get((number - 1) % SECTIONS.size()), begins, layer);
    }

    /** All sessions that started before now, by start, then by person. */
    List<Visit> visits() {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return first.datesUntil(today.plusDays(1)).flatMap(this::visits).filter(visit -> visit.start().isBefore(now))
                .sorted(Comparator.comparing(Visit::start).thenComparing(Visit::key)).toList();
    }

    private Stream<Visit> visits(LocalDate day) {
        return staff.stream().filter(member -> !day.isBefore(member.begins())).flatMap(member -> visits(day, member).stream());
    }

    private List<Visit> visits(LocalDate day, Staff member) {
        SplittableRandom random = new SplittableRandom(seed ^ day.toEpochDay() * 1_000_003 ^ member.number() * 97L);
        List<Visit> visits = new ArrayList<>();
        if (random.nextDouble() >= share(day, member)) {
            return visits;
        }
        boolean holiday = !JapaneseCalendar.isWorkday(day);
        int begin = holiday ? between(random, 9 * 60, 14 * 60) : between(random, 8 * 60 + 5, 9 * 60 + 5);
        int close = holiday ? begin + between(random, 30, 150) : closing(random);
        if (!holiday && random.nextDouble() < 0.45) {
            int noon = between(random, 11 * 60 + 55, 12 * 60 + 10);
            visits.add(visit(day, member, 0, begin, noon, random));
            begin = between(random, 12 * 60 + 50, 13 * 60 + 20);
        }
        visits.add(visit(day, member, visits.size(), begin, close, random));
        return visits;
    }

    /** How likely this person is to telework on this day: more in heavy snow or typhoon weeks, hardly ever on holidays. */
    private double share(LocalDate day, Staff member) {
        if (!JapaneseCalendar.isWorkday(day)) {
            return 0.012;
        }
        double share = WEEKDAYS[day.getDayOfWeek().getValue() - 1];
        boolean storm = new SplittableRandom(seed + day.toEpochDay()).nextDouble() < 0.025;
        boolean idleTail = member.number() % 17 == 0; // some licenses are hardly used
        return idleTail ? share * 0.03 : storm ? Math.min(1, share * 1.7) : share;
    }

    /** Most leave within half an hour after 17:15; a tenth works late. */
    private static int closing(SplittableRandom random) {
        int close = 17 * 60 + 15;
        return random.nextDouble() < 0.1 ? between(random, close + 45, close + 240) : between(random, close - 5, close + 35);
    }

    private Visit visit(LocalDate day, Staff member, int index, int begin, int end, SplittableRandom random) {
        Instant start = at(day, begin).plusSeconds(random.nextInt(60));
        Instant stop = at(day, Math.max(end, begin + 5)).plusSeconds(random.nextInt(60));
        List<Instant> refusals = new ArrayList<>();
        for (int i = 0; random.nextDouble() < 0.03 && i < 3; i++) {
            refusals.add(start.minusSeconds(20L * (i + 1) + random.nextInt(10)));
        }
        refusals.sort(Comparator.naturalOrder());
        return new Visit(member, index, start, stop, refusals, gaps(start, stop, random), random.nextDouble() < 0.008);
    }

    private static List<Visit.Gap> gaps(Instant start, Instant stop, SplittableRandom random) {
        List<Visit.Gap> gaps = new ArrayList<>();
        long seconds = Duration.between(start, stop).toSeconds();
        if (seconds > 3600 && random.nextDouble() < 0.12) {
            Instant from = start.plusSeconds(600 + random.nextLong(seconds - 1800));
            gaps.add(new Visit.Gap(from, from.plusSeconds(30 + random.nextLong(600))));
        }
        return gaps;
    }

    private Instant at(LocalDate day, int minute) {
        return day.atTime(LocalTime.ofSecondOfDay(minute * 60L)).atZone(zone).toInstant();
    }

    private static int between(SplittableRandom random, int from, int to) {
        return from + random.nextInt(to - from);
    }
}
