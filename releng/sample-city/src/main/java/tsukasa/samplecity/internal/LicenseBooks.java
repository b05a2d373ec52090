// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tsukasa.api.JapaneseCalendar;
import tsukasa.api.Layer;

/** Writes what the city's officer for licenses keeps in spreadsheets: contracts, pools with their schedules, seats, and a server's report. */
final class LicenseBooks {
    private static final int SEATS = 60;
    private static final int NEVER_NEEDED = 5;
    private static final int LEFT = 4;
    private static final String DESKTOP = "リモートデスクトップ";
    private static final String NAMED = "LGWAN仮想デスクトップ(個人割当)";
    static final String MAPS = "地図情報システム";
    static final String MINUTES = "議事録作成支援(試行)";
    private final Path folder;
    private final SampleCity city;
    private final LocalDate today;

    LicenseBooks(Path folder, SampleCity city, LocalDate today) {
        this.folder = folder;
        this.city = city;
        this.today = today;
    }

    /** One runs to the end of the fiscal year, one ends soon, one never. */
    Path contracts() {
        LocalDate yearEnd = LocalDate.of(JapaneseCalendar.fiscalYear(today) + 1, Month.MARCH, 31);
        LocalDate soon = YearMonth.from(today).plusMonths(1).atEndOfMonth();
        return write("contracts.csv", Stream.of("contract,name,vendor,from,until,noticeDays,yearlyCost,notes",
                "RD-01,リモートデスクトップ利用契約,リモート基盤サービス事業者," + city.firstDay() + "," + yearEnd + ",60,7920000,200ライセンス(第3次配付分を含む)",
                "GIS-07,地図情報システム保守契約,地図情報システム保守事業者," + soon.minusYears(1).plusDays(1) + "," + soon + ",30,2592000,12ライセンス。更新時に本数を見直す",
                "VD-03,LGWAN仮想デスクトップ買取,仮想基盤販売事業者," + city.secondWave() + ",,0,0,買取のため期限なし。保守は別契約"));
    }

    Path pools() {
        return write("pools.csv", Stream.of("pool,product,counting,disconnected,from,entitlement,seatCostPerMonth,basis,feature,contract",
                DESKTOP + ",リモートデスクトップ,users,counts," + city.firstDay() + ",10,3300,sessions,,RD-01",
                DESKTOP + ",リモートデスクトップ,users,counts," + city.secondWave() + ",145,3300,sessions,,RD-01",
                DESKTOP + ",リモートデスクトップ,users,counts," + city.thirdWave() + ",200,3300,sessions,,RD-01",
                MAPS + ",地図情報システム,sessions,counts," + city.firstDay() + "," + ServedSoftware.MAPS + ",18000,checkouts,gis_desktop,GIS-07",
                MINUTES + ",議事録作成支援,sessions,counts," + city.secondWave() + "," + ServedSoftware.MINUTES + ",6600,checkouts,minutes,",
                NAMED + ",LGWAN仮想デスクトップ,named,counts," + city.secondWave() + "," + SEATS + ",1100,sessions,,VD-03"));
    }

    /** Some were assigned to people who never needed one, some to people who have left. */
    Path seats() {
        List<String> users = new ArrayList<>(city.staff().stream().filter(member -> member.layer() == Layer.LGWAN).map(Staff::user)
                .limit(SEATS - NEVER_NEEDED - LEFT).toList());
        city.staff().stream().filter(member -> member.layer() == Layer.OFFICE && member.number() % 17 == 0).map(Staff::user)
                .limit(NEVER_NEEDED).forEach(users::add);
        Stream<String> rows = users.stream().map(user -> NAMED + "," + user + ",," + city.secondWave() + ",,");
        Stream<String> left = IntStream.rangeClosed(1, LEFT).mapToObj(n -> NAMED + ",t%04d,,".formatted(n) + city.secondWave() + ",,退職");
        return write("seats.csv", Stream.concat(Stream.of("pool,user,device,from,until,note"), Stream.concat(rows, left)));
    }

    /** The report of a license server that is not FlexNet, in the plain format. */
    Path checkouts(LicenseCounter counter) {
        Instant now = city.now();
        Stream<String> held = counter.held().stream().filter(one -> !one.start().isAfter(now)).map(one -> "minutes," + one.user() + "," + one.device()
                + ",1," + one.start() + "," + (one.end().isAfter(now) ? "" : one.end()) + ",");
        Stream<String> refused = counter.refused().stream().filter(one -> !one.at().isAfter(now))
                .map(one -> "minutes," + one.user() + "," + one.device() + ",1," + one.at() + ",,同時利用数の上限");
        return write("minutes-report.csv", Stream.concat(Stream.of("product,user,device,quantity,start,end,denied"), Stream.concat(held, refused)));
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
