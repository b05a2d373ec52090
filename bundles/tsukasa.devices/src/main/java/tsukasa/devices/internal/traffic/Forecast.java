// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.traffic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

import tsukasa.api.JapaneseCalendar;
import tsukasa.devices.DayBytes;

/**
 * What will have been carried by the last day: what was carried so far, and for each day to come the mean of the days of its kind,
 * workdays or others, among the last {@link #DAYS} days since there is traffic. A day that is not over counts as an ordinary one, or
 * as what it has carried already if that is more.
 */
record Forecast(long expected, Optional<LocalDate> runsOut) {
    static final int DAYS = 28;

    /** What the days before say of a day of each kind. */
    private record Means(Optional<Long> work, Optional<Long> rest) {
        private static Means of(List<DayBytes> before) {
            List<DayBytes> known = before.stream().dropWhile(day -> day.bytes().count() == 0).toList();
            return new Means(mean(known, true), mean(known, false));
        }

        private static Optional<Long> mean(List<DayBytes> days, boolean work) {
            List<DayBytes> some = days.stream().filter(day -> JapaneseCalendar.isWorkday(day.day()) == work).toList();
            return some.isEmpty() ? Optional.empty()
                    : Optional.of(some.stream().mapToLong(day -> day.bytes().count()).sum() / some.size());
        }

        private long of(LocalDate day) {
            return JapaneseCalendar.isWorkday(day) ? work.or(() -> rest).orElse(0L) : rest.or(() -> work).orElse(0L);
        }
    }

    /**
     * @param days    all up to this day, those of the last {@link #DAYS} days before it and those since {@code first} among them
     * @param used    since the first day, if that is known better than by adding up the days
     * @param partial whether the last of the days is not over yet
     */
    static Forecast of(List<DayBytes> days, LocalDate first, LocalDate last, long volume, LongSupplier used, boolean partial) {
        DayBytes today = days.getLast();
        List<DayBytes> before = days.subList(0, days.size() - 1).stream().filter(day -> day.day().isAfter(today.day().minusDays(DAYS + 1L)))
                .toList();
        Means means = Means.of(partial ? before : days.stream().filter(day -> day.day().isAfter(today.day().minusDays(DAYS))).toList());
        long sum = 0;
        LocalDate out = null;
        for (DayBytes day : days) {
            if (!day.day().isBefore(first)) {
                boolean open = partial && day == today;
                sum += open ? Math.max(day.bytes().count(), means.of(day.day())) : day.bytes().count();
                out = out == null && sum > volume ? day.day() : out;
            }
        }
        long counted = days.stream().filter(day -> !day.day().isBefore(first)).mapToLong(day -> day.bytes().count()).sum();
        sum += used.getAsLong() - counted;
        for (LocalDate day = today.day().plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            sum += means.of(day);
            out = out == null && sum > volume ? day : out;
        }
        return new Forecast(sum, Optional.ofNullable(out));
    }
}
