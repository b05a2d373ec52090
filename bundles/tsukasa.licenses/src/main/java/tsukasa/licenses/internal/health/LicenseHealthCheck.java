// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.health.Finding;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.staff.StaffList;
import tsukasa.api.staff.StaffMember;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.RecentUse;
import tsukasa.licenses.ReclaimService;
import tsukasa.licenses.UseService;
import tsukasa.licenses.internal.health.LicenseFacts.PoolFacts;

/** Gathers what is known of licenses and has the rules judge it. */
@Component
public final class LicenseHealthCheck implements HealthCheck {
    private static final List<LicenseRule> RULES = List.of(new NearlyFullRule(), new ExpiringContractRule(), new OverAssignedRule(),
            new IdleSeatsRule(), new LeaverSeatRule());
    private final LicenseService licenses;
    private final ReclaimService reclaim;
    private final UseService uses;
    private final Site site;
    private final List<StaffList> staff = new CopyOnWriteArrayList<>();

    @Activate
    public LicenseHealthCheck(@Reference LicenseService licenses, @Reference ReclaimService reclaim, @Reference UseService uses,
            @Reference Site site) {
        this.licenses = licenses;
        this.reclaim = reclaim;
        this.uses = uses;
        this.site = site;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindStaff(StaffList list) {
        staff.add(list);
    }

    void unbindStaff(StaffList list) {
        staff.remove(list);
    }

    @Override
    public String id() {
        return "licenses";
    }

    @Override
    public List<Finding> check(Locale locale) {
        Texts texts = Texts.of(LicenseHealthCheck.class, locale);
        LicenseFacts facts = facts();
        return RULES.stream().flatMap(rule -> rule.judge(facts, texts).stream()).toList();
    }

    private PoolFacts facts(RecentUse use) {
        return new PoolFacts(use.pool(), use.recent(), use.pool().named() ? licenses.seats(use.pool().id()) : List.of());
    }

    private LicenseFacts facts() {
        LocalDate today = LocalDate.ofInstant(site.now(), site.zone());
        List<RecentUse> pools = uses.recent(Progress.NONE);
        boolean named = pools.stream().anyMatch(use -> use.pool().named());
        Set<UserId> left = staff.stream().flatMap(list -> list.members().values().stream()).filter(member -> member.leftBefore(today))
                .map(StaffMember::user).collect(Collectors.toSet());
        return new LicenseFacts(today, site.zone(),
                pools.stream().map(this::facts).toList(), licenses.expiring(today.plusDays(LicenseFacts.DAYS_AHEAD)), named ? reclaim.idle(Optional.empty(),
                ReclaimService.USUAL_DAYS) : List.of(), left);
    }
}
