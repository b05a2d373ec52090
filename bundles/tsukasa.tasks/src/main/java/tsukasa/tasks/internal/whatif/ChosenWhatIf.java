// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.whatif;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import tsukasa.tasks.Assessment;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Cost;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Pairing;
import tsukasa.tasks.Patience;
import tsukasa.tasks.Plan;
import tsukasa.tasks.PlanFront;
import tsukasa.tasks.Prospect;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Rung;
import tsukasa.tasks.TaskId;
import tsukasa.tasks.Weighing;
import tsukasa.tasks.WhatIf;
import tsukasa.tasks.internal.calc.Assessor;
import tsukasa.tasks.internal.choice.Choice;
import tsukasa.tasks.internal.choice.Effort;
import tsukasa.tasks.internal.choice.Front;
import tsukasa.tasks.internal.choice.Need;
import tsukasa.tasks.internal.choice.Offer;
import tsukasa.tasks.internal.choice.Optimum;
import tsukasa.tasks.internal.choice.Step;
import tsukasa.tasks.internal.choice.Unlocked;

/** Has the choice answer: tasks that can be unlocked are its needs, remedies that are not live yet its offers. */
final class ChosenWhatIf implements WhatIf {
    private final Weighing weighing;
    private final List<Remedy> offered;
    private final Map<RemedyId, Integer> places = new HashMap<>();
    private final List<TaskId> needing;
    private final Scale scale;
    private final BigDecimal already;
    private final BigDecimal total;
    private final Choice choice;

    ChosenWhatIf(Inventory inventory, Weighing weighing) {
        this.weighing = weighing;
        offered = inventory.remedies().stream().filter(remedy -> !remedy.liveOn(inventory.day())).toList();
        offered.forEach(remedy -> places.put(remedy.id(), places.size()));
        List<Assessment> all = Assessor.of(inventory);
        List<Assessment> needs = all.stream().filter(Assessment::unlockable).toList();
        needing = needs.stream().map(one -> one.task().id()).toList();
        scale = new Scale(all.stream().map(this::weight).toList());
        already = all.stream().filter(Assessment::completable).map(this::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        total = all.stream().map(this::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        Set<Blocker> blockers = new HashSet<>();
        needs.forEach(one -> blockers.addAll(one.left()));
        choice = new Choice(needs.stream().map(one -> new Need(scale.whole(weight(one)), one.left())).toList(),
                offered.stream().map(remedy -> new Offer(remedy.cost().yen(), removed(remedy, blockers))).toList());
    }

    private BigDecimal weight(Assessment one) {
        return weighing.of(one.task()).orElse(BigDecimal.ZERO);
    }

    private static Set<Blocker> removed(Remedy remedy, Set<Blocker> blockers) {
        Set<Blocker> removed = new HashSet<>(blockers);
        removed.removeIf(blocker -> !remedy.removes(blocker));
        return removed;
    }

    @Override
    public Weighing weighing() {
        return weighing;
    }

    @Override
    public List<Remedy> offered() {
        return offered;
    }

    @Override
    public OptionalDouble already() {
        return share(BigDecimal.ZERO);
    }

    @Override
    public BigDecimal reach() {
        return scale.weight(choice.reach());
    }

    @Override
    public Prospect with(Collection<RemedyId> remedies) {
        BitSet chosen = bits(remedies);
        Unlocked unlocked = choice.with(chosen);
        SortedMap<RemedyId, BigDecimal> gains = new TreeMap<>();
        for (int i = 0; i < offered.size(); i++) {
            gains.put(offered.get(i).id(), scale.weight(unlocked.gains()[i]));
        }
        return new Prospect(plan(chosen, unlocked, false, scale.weight(choice.reach())), gains);
    }

    @Override
    public Plan best(int most, Patience patience) {
        Optimum best = choice.best(most, effort(patience));
        return plan(best, scale.weight(best.bound()));
    }

    @Override
    public Plan bestWithin(Cost budget, Patience patience) {
        Optimum best = choice.bestWithin(budget.yen(), effort(patience));
        return plan(best, scale.weight(best.bound()));
    }

    @Override
    public Optional<Plan> cheapestFor(BigDecimal share, Patience patience) {
        BigDecimal needed = share.multiply(total).subtract(already).max(BigDecimal.ZERO);
        return choice.cheapestFor(scale.atLeast(needed), effort(patience)).map(best -> plan(best, BigDecimal.valueOf(best.bound())));
    }

    @Override
    public PlanFront front(Patience patience) {
        Front front = choice.front(effort(patience));
        return new PlanFront(front.points().stream().map(point -> plan(point, scale.weight(point.bound()))).toList(), front.optimal());
    }

    @Override
    public List<Pairing> pairings(Collection<RemedyId> given) {
        return choice.synergies(bits(given)).stream().map(pair -> new Pairing(offered.get(pair.first()).id(), offered.get(pair.second()).id(),
                scale.weight(pair.firstAlone()), scale.weight(pair.secondAlone()), scale.weight(pair.together()), scale.weight(pair.gain())))
                .toList();
    }

    @Override
    public List<Rung> ladder(Collection<RemedyId> remedies) {
        List<Rung> rungs = new ArrayList<>();
        long cost = 0;
        long unlocked = 0;
        for (Step step : choice.ladder(bits(remedies))) {
            cost += step.cost();
            unlocked += step.unlocked();
            rungs.add(new Rung(ids(step.added()), new Cost(step.cost()), new Cost(cost), scale.weight(step.unlocked()), share(scale.weight(
                    unlocked))));
        }
        return rungs;
    }

    private Plan plan(Optimum optimum, BigDecimal bound) {
        return plan(optimum.remedies(), choice.with(optimum.remedies()), optimum.optimal(), bound);
    }

    private Plan plan(BitSet remedies, Unlocked unlocked, boolean optimal, BigDecimal bound) {
        BigDecimal weight = scale.weight(unlocked.weight());
        return new Plan(ids(remedies), weight, unlocked.tasks().stream().mapToObj(needing::get).toList(), share(weight), new Cost(unlocked
                .cost()), optimal, bound);
    }

    /** The share that is reached once this much has been unlocked. */
    private OptionalDouble share(BigDecimal unlocked) {
        return total.signum() == 0 ? OptionalDouble.empty() : OptionalDouble.of(already.add(unlocked).divide(total, MathContext.DECIMAL128)
                .doubleValue());
    }

    private BitSet bits(Collection<RemedyId> remedies) {
        BitSet bits = new BitSet();
        remedies.stream().map(places::get).filter(Objects::nonNull).forEach(bits::set);
        return bits;
    }

    private SortedSet<RemedyId> ids(BitSet remedies) {
        SortedSet<RemedyId> ids = new TreeSet<>();
        remedies.stream().forEach(place -> ids.add(offered.get(place).id()));
        return ids;
    }

    private static Effort effort(Patience patience) {
        return Effort.within(patience.most()).orUntil(patience.enough()).reporting(patience.progress(), "");
    }
}
