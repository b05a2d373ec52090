// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.licenses.Headroom;
import tsukasa.licenses.HeatMap;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolUse;
import tsukasa.licenses.Replay;
import tsukasa.licenses.ReplayCurve;
import tsukasa.licenses.ReplayMode;
import tsukasa.licenses.SectionUse;
import tsukasa.licenses.UseHistogram;
import tsukasa.sessions.Concurrency;
import tsukasa.sessions.Peak;

/** Answers from claims that were read once. */
public final class CountedUse implements PoolUse {
    private final Pool pool;
    private final Claims claims;
    private final ZoneId zone;
    private final String doing;
    private final Timeline line;
    private final Concurrency concurrency;
    private final Peak peak;
    private final LossReplay loss;

    /** @param doing what {@link #curve} is doing, in the user's language */
    public CountedUse(Pool pool, Claims claims, ZoneId zone, String doing) {
        this.pool = pool;
        this.claims = claims;
        this.zone = zone;
        this.doing = doing;
        line = new Timeline(claims);
        concurrency = InUse.of(line);
        peak = InUse.peak(concurrency, claims);
        loss = new LossReplay(line);
    }

    @Override
    public Pool pool() {
        return pool;
    }

    @Override
    public Period period() {
        return claims.period;
    }

    @Override
    public int starts() {
        return claims.startsInside();
    }

    @Override
    public Concurrency concurrency() {
        return concurrency;
    }

    @Override
    public Peak peak() {
        return peak;
    }

    private Steps steps() {
        return new Steps(concurrency, claims.period);
    }

    @Override
    public UseHistogram histogram() {
        return steps().histogram();
    }

    @Override
    public HeatMap heatMap() {
        return new WeekHours(zone).map(steps(), claims.period);
    }

    @Override
    public List<SectionUse> bySection() {
        return new UseBySection(line).list(peak);
    }

    @Override
    public Headroom headroom() {
        return steps().headroom(pool.schedule(), zone);
    }

    @Override
    public Replay replay(int seats, ReplayMode mode) {
        if (seats < 0) {
            throw new IllegalArgumentException("there can't be fewer than no seats: " + seats);
        }
        return mode == ReplayMode.LOSS ? loss(seats) : queue(seats);
    }

    private Replay loss(int seats) {
        int[] refused = claims.eachOfOne() ? overSeats(seats) : loss.refused(seats).stream().toArray();
        return new Replay(ReplayMode.LOSS, seats, starts(), refused.length, 0, Duration.ZERO, Duration.ZERO,
                new KeptOut(claims, refused, new long[0]));
    }

    private int[] overSeats(int seats) {
        int[] needed = loss.seats();
        return IntStream.range(claims.firstInside, claims.size).filter(claim -> needed[claim] > seats).toArray();
    }

    private Replay queue(int seats) {
        QueuedStarts queued = new QueuedStarts(claims);
        new SeatQueue(line, SeatQueue.needed(line)).replay(seats, queued);
        return queued.result(seats);
    }

    @Override
    public ReplayCurve curve(ReplayMode mode, Progress progress) {
        Months months = new Months(claims.period, zone);
        List<ReplayCurve.Point> points = new ArrayList<>();
        if (mode == ReplayMode.LOSS) {
            int[][] refused = loss.curve(months, progress, doing);
            for (int seats = 0; seats < refused.length; seats++) {
                points.add(new ReplayCurve.Point(seats, Arrays.stream(refused[seats]).sum(), 0, worst(refused[seats]), Duration.ZERO, Duration.ZERO));
            }
        } else {
            QueueCurve queue = new QueueCurve(line, months).compute(progress, doing);
            for (int seats = 0; seats < queue.waited.length; seats++) {
                points.add(queue.point(seats));
            }
        }
        return new ReplayCurve(mode, claims.period, zone, starts(), months.all(), points);
    }

    static int worst(int[] months) {
        return Arrays.stream(months).max().orElse(0);
    }
}
