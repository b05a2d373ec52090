// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.use;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.licenses.CheckoutService;
import tsukasa.licenses.Denials;
import tsukasa.licenses.Forecast;
import tsukasa.licenses.Holder;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.PoolUse;
import tsukasa.licenses.RecentUse;
import tsukasa.licenses.UseService;
import tsukasa.licenses.internal.LicenseStorage;
import tsukasa.licenses.internal.calc.CountedUse;
import tsukasa.licenses.internal.calc.Steps;
import tsukasa.licenses.internal.forecast.PeakForecast;
import tsukasa.sessions.Concurrency;
import tsukasa.sessions.Peak;
import tsukasa.sessions.SessionService;

/** Answers from what is stored now. */
@Component
public final class StoredUseService implements UseService {
    private final Site site;
    private final LicenseService licenses;
    private final SessionService sessions;
    private final ClaimReader claims;
    private final DenialJudge judge;
    private final RecentUses recent;
    private final String doing;

    @Activate
    public StoredUseService(@Reference Site site, @Reference LicenseService licenses, @Reference SessionService sessions,
            @Reference CheckoutService checkouts, @Reference LicenseStorage storage) {
        this.site = site;
        this.licenses = licenses;
        this.sessions = sessions;
        claims = new ClaimReader(licenses, sessions, checkouts, site.zone());
        recent = new RecentUses(sessions, storage::revision, storage::shared);
        judge = new DenialJudge(sessions, checkouts);
        doing = Texts.of(StoredUseService.class, site.locale()).text("StoredUseService_replay");
    }

    private Pool pool(PoolId id) {
        return licenses.pool(id).orElseThrow(() -> new IllegalArgumentException("there is no pool " + id));
    }

    @Override
    public Peak peak(PoolId id, Period period) {
        Pool pool = pool(id);
        return ClaimReader.ofSessions(pool).map(counting -> sessions.peak(period, counting)).orElseGet(() -> quickly(pool, period).peak());
    }

    @Override
    public Concurrency concurrency(PoolId id, Period period) {
        return concurrency(pool(id), period);
    }

    private Concurrency concurrency(Pool pool, Period period) {
        return ClaimReader.ofSessions(pool).map(counting -> sessions.concurrency(period, counting))
                .orElseGet(() -> quickly(pool, period).concurrency());
    }

    @Override
    public List<RecentUse> recent(Progress progress) {
        return recent.of(licenses.pools(), new RecentSteps(site.now(), site.zone()),
                (pool, steps) -> quickly(pool, steps.period()).concurrency(), progress);
    }

    @Override
    public List<Holder> holders(PoolId id, Instant at) {
        Pool pool = pool(id);
        return ClaimReader.ofSessions(pool).map(counting -> sessions.within(at, counting).stream()
                .map(occupant -> new Holder(occupant.name(), occupant.section(), 1, occupant.since())).toList())
                .orElseGet(() -> claims.read(pool, new Period(at, at.plus(1, ChronoUnit.MICROS))).holders());
    }

    @Override
    public PoolUse during(PoolId id, Period period) {
        Pool pool = pool(id);
        return new CountedUse(pool, claims.read(pool, period), site.zone(), doing);
    }

    private CountedUse quickly(Pool pool, Period period) {
        return new CountedUse(pool, claims.readQuickly(pool, period), site.zone(), doing);
    }

    @Override
    public Denials denials(PoolId id, Period period) {
        return judge.judge(pool(id), period);
    }

    @Override
    public Denials denialsQuickly(PoolId id, Period period) {
        return judge.judgeQuickly(pool(id), period);
    }

    @Override
    public Forecast forecast(PoolId id, int days) {
        Pool pool = pool(id);
        ZoneId zone = site.zone();
        LocalDate yesterday = LocalDate.ofInstant(site.now(), zone).minusDays(1);
        LocalDate first = yesterday.minusDays(PeakForecast.LONGEST_HISTORY - 1L);
        Period period = Period.days(first, yesterday, zone);
        int[] peaks = new Steps(concurrency(pool, period), period).dailyPeaks(first, yesterday, zone);
        return PeakForecast.of(first, peaks, days, pool.schedule());
    }
}
