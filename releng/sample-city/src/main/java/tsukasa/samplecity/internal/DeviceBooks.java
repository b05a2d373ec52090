// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tsukasa.api.JapaneseCalendar;

/**
 * Writes what the city's officer for devices keeps in spreadsheets: plan pools, SIMs, laptops, who has which, and the list of staff. The
 * laptops came in the three waves of the licenses; behind them stand a few {@link Spare}s.
 */
final class DeviceBooks {
    static final String POOL_A = "A社シェア3GB";
    static final String POOL_B = "B社シェア1GB";
    private static final int HEADS = 10;
    private static final int SECOND_RING = 60;
    private static final int MANAGERS = 145;
    private static final int SHORT_WARRANTY = 3;
    private static final int LEFT = 4;
    private static final int NOT_SIGNED = 7;
    private static final int YEARS_OF_WARRANTY = 3;
    private final Path folder;
    private final SampleCity city;
    private final LocalDate today;
    private final ZoneId zone;

    DeviceBooks(Path folder, SampleCity city, ZoneId zone) {
        this.folder = folder;
        this.city = city;
        this.zone = zone;
        today = LocalDate.ofInstant(city.now(), zone);
    }

    static String asset(int number) {
        return "LT-%04d".formatted(number);
    }

    static String iccid(int number) {
        return "89811%s%09d".formatted(number <= MANAGERS ? "00001" : "00200", number * 37L + 1_000);
    }

    static String line(int number) {
        return "070-0000-%04d".formatted(number);
    }

    Path planPools() {
        return write("planpools.csv", Stream.of("pool,carrier,perLine,fixed,yenPerMonth,closingDay",
                POOL_A + ",通信事業者A,3GB,0,0,31", POOL_B + ",通信事業者B,1GB,20GB,12000,20"));
    }

    Path sims() {
        Stream<String> lent = city.staff().stream().map(member -> sim(member.number(), "active", ""));
        Stream<String> spare = Stream.of(Spare.values()).map(one -> sim(one.number(), one.simState(), ""));
        return write("sims.csv", Stream.concat(Stream.of("iccid,line,carrier,plan,state,yenPerMonth,notes,puk"), Stream.concat(lent, spare)));
    }

    private static String sim(int number, String state, String notes) {
        boolean first = number <= MANAGERS;
        int puk = new SplittableRandom(number * 104_729L).nextInt(100_000_000);
        return String.join(",", iccid(number), line(number), first ? "通信事業者A" : "通信事業者B", first ? POOL_A : POOL_B, state,
                first ? "980" : "680", notes, "%08d".formatted(puk));
    }

    /** The state of those that are lent is left to the loans. */
    Path devices() {
        Stream<String> lent = city.staff().stream().map(member -> device(member.number(), member.begins(), "", member.section(), "", ""));
        Stream<String> spare = Stream.of(Spare.values()).map(one -> device(one.number(), city.secondWave(), one.state(), "情報政策課", "情報政策課 保管庫",
                one.notes()));
        return write("devices.csv", Stream.concat(Stream.of("asset,serial,model,name,state,section,contract,warranty,sim,ring,location,notes"),
                Stream.concat(lent, spare)));
    }

    private String device(int number, LocalDate begins, String state, String section, String location, String notes) {
        int wave = number <= HEADS ? 1 : number <= MANAGERS ? 2 : 3;
        LocalDate warranty = begins.plusYears(number <= SHORT_WARRANTY ? 1 : YEARS_OF_WARRANTY).minusDays(1);
        int ring = number <= HEADS ? 1 : number <= SECOND_RING ? 2 : 3;
        String serial = "%08X".formatted(new SplittableRandom(number * 7_919L).nextInt());
        return String.join(",", asset(number), serial, "モバイルPC 13型 第%d次調達".formatted(wave), "CITY-LT-%04d".formatted(number), state, section,
                "PC-%02d".formatted(wave), warranty.toString(), iccid(number), String.valueOf(ring), location, notes);
    }

    /** All signed for theirs within a week, but some of the last wave. Before some of the managers others had the laptop, who have left since. */
    Path loans() {
        LocalDate yearEnd = LocalDate.of(JapaneseCalendar.fiscalYear(today) + 1, Month.MARCH, 31);
        int last = city.staff().size();
        Stream<String> held = city.staff().stream().map(member -> loan(member.number(), member.user(), from(member), yearEnd.toString(),
                member.number() > last - NOT_SIGNED ? "" : signed(member.number(), from(member)), ""));
        Stream<String> before = IntStream.rangeClosed(1, LEFT).mapToObj(n -> loan(HEADS + n, leaver(n), city.secondWave(), "",
                signed(n, city.secondWave()), handover(n).toString()));
        Stream<String> spare = Stream.of(Spare.values()).filter(one -> !one.borrower().isEmpty()).map(one -> loan(one.number(), one.borrower(),
                city.thirdWave(), yearEnd.toString(), signed(one.number(), city.thirdWave()), ""));
        return write("loans.csv", Stream.of(Stream.of("device,user,from,due,accepted,returned"), before, held, spare).flatMap(lines -> lines));
    }

    private LocalDate from(Staff member) {
        int after = member.number() - HEADS;
        return after > 0 && after <= LEFT ? handover(after) : member.begins();
    }

    private LocalDate handover(int n) {
        return city.secondWave().plusDays(6L + n);
    }

    private static String loan(int number, String user, LocalDate from, String due, String accepted, String returned) {
        return String.join(",", asset(number), user, from.toString(), due, accepted, returned);
    }

    private String signed(int number, LocalDate from) {
        LocalDate day = JapaneseCalendar.workdayOnOrBefore(from.plusDays(1L + number % 6));
        return (day.isBefore(from) ? from : day).atTime(LocalTime.of(9 + number % 8, number * 7 % 60)).atZone(zone).toInstant().toString();
    }

    static String leaver(int n) {
        return "t%04d".formatted(n);
    }

    /** Those who telework, and those who have left: the ones with a seat, and the one who still has a laptop. */
    Path staff() {
        Stream<String> there = city.staff().stream().map(member -> member(member.user(), member.number(), member.section(), ""));
        Stream<String> left = IntStream.rangeClosed(1, LEFT + 1).mapToObj(n -> member(leaver(n), 900 + n, "福祉課",
                (n <= LEFT ? handover(n) : today.withDayOfMonth(1).minusDays(1)).toString()));
        return write("staff.csv", Stream.concat(Stream.of("user,name,section,mail,lastDay,disabled"), Stream.concat(there, left)));
    }

    private static String member(String user, int number, String section, String lastDay) {
        return String.join(",", user, "職員 %03d".formatted(number), section, user + "@city.example.jp", lastDay, "false");
    }

    private Path write(String name, Stream<String> lines) {
        Path file = folder.resolve(name);
        try {
            return Files.write(file, lines.toList(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
