// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import tsukasa.api.JapaneseCalendar;

/**
 * What the city's license servers gave out: the maps of the sections that plan, build and tax, short of licenses in the months of the
 * tax survey, and the pilot of the software that writes minutes, which never had enough.
 */
final class ServedSoftware {
    static final int MAPS = 12;
    static final int MINUTES = 5;
    private static final Set<String> WITH_MAPS = Set.of("都市計画課", "道路課", "建築課", "税務課", "環境課");
    private static final Set<Integer> SURVEY_MONTHS = Set.of(1, 2, 3);
    private static final int[] MEETINGS = {10 * 60, 13 * 60 + 30, 15 * 60};
    private static final int SECRETARIES_FROM = 11;
    private static final int SECRETARIES_TO = 29;
    private final SampleCity city;
    private final long seed;
    private final ZoneId zone;

    ServedSoftware(SampleCity city, long seed, ZoneId zone) {
        this.city = city;
        this.seed = seed;
        this.zone = zone;
    }

    LicenseCounter maps() {
        LicenseCounter counter = new LicenseCounter(MAPS);
        List<Staff> users = city.staff().stream().filter(member -> WITH_MAPS.contains(member.section())).toList();
        workdays(city.firstDay()).forEach(day -> counter.day(users.stream().flatMap(user -> maps(day, user).stream()).toList()));
        return counter;
    }

    private List<LicenseCounter.Wish> maps(LocalDate day, Staff user) {
        SplittableRandom random = random(day, user, 7);
        double share = SURVEY_MONTHS.contains(day.getMonthValue()) ? 0.25 : 0.18;
        List<LicenseCounter.Wish> wishes = new ArrayList<>();
        if (random.nextDouble() < share) {
            int morning = 8 * 60 + 40 + random.nextInt(130);
            wishes.add(wish(day, user, morning, 35 + random.nextInt(12 * 60 - morning + 40), random));
            if (random.nextDouble() < 0.5) {
                wishes.add(wish(day, user, 13 * 60 + 5 + random.nextInt(120), 30 + random.nextInt(130), random));
            }
        }
        return wishes;
    }

    LicenseCounter minutes() {
        LicenseCounter counter = new LicenseCounter(MINUTES);
        List<Staff> secretaries = city.staff().subList(SECRETARIES_FROM - 1, SECRETARIES_TO - 1);
        workdays(city.secondWave()).forEach(day -> counter.day(secretaries.stream().flatMap(user -> minutes(day, user).stream()).toList()));
        return counter;
    }

    private List<LicenseCounter.Wish> minutes(LocalDate day, Staff user) {
        SplittableRandom random = random(day, user, 11);
        double share = switch (day.getDayOfWeek()) {
            case TUESDAY, THURSDAY -> 0.3;
            default -> 0.13;
        };
        List<LicenseCounter.Wish> wishes = new ArrayList<>();
        for (int meeting : MEETINGS) {
            if (random.nextDouble() < share) {
                wishes.add(wish(day, user, meeting - 4 + random.nextInt(12), 50 + random.nextInt(70), random));
            }
        }
        return wishes;
    }

    private LicenseCounter.Wish wish(LocalDate day, Staff user, int minute, int length, SplittableRandom random) {
        List<Duration> patience = new ArrayList<>();
        while (patience.size() < 3 && random.nextDouble() < 0.6) {
            patience.add(Duration.ofSeconds(120 + random.nextInt(1_300)));
        }
        Instant start = day.atStartOfDay(zone).plusMinutes(minute).plusSeconds(random.nextInt(60)).toInstant();
        return new LicenseCounter.Wish(user.user(), "PC-%04d".formatted(user.number()), start, Duration.ofMinutes(length), patience);
    }

    private List<LocalDate> workdays(LocalDate from) {
        return from.datesUntil(LocalDate.ofInstant(city.now(), zone).plusDays(1)).filter(JapaneseCalendar::isWorkday).toList();
    }

    private SplittableRandom random(LocalDate day, Staff user, int what) {
        return new SplittableRandom(seed ^ day.toEpochDay() * 1_000_033 ^ user.number() * 101L ^ what * 15_485_863L);
    }
}
