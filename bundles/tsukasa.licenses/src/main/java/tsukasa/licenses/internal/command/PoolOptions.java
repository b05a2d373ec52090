// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import tsukasa.api.source.SourceId;
import tsukasa.licenses.Basis;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Schedule;
import tsukasa.licenses.Schedule.Step;
import tsukasa.licenses.Yen;

/** What can be said of a pool; whatever is not said stays as it is. */
final class PoolOptions {
    @Option(names = "--product", paramLabel = "PRODUCT")
    private String product;

    @Option(names = "--counting", paramLabel = "RULE", converter = RuleReader.class)
    private CountingRule counting;

    @Option(names = "--disconnected", paramLabel = "true|false", arity = "1")
    private Boolean disconnected;

    @Option(names = "--entitlement", paramLabel = "N")
    private Integer entitlement;

    @Option(names = "--from", paramLabel = "DAY")
    private LocalDate from;

    @Option(names = "--seat-cost", paramLabel = "YEN")
    private Long seatCost;

    @Option(names = "--feature", paramLabel = "FEATURE")
    private String feature;

    @Option(names = "--source", paramLabel = "SOURCE")
    private List<String> sources;

    @Option(names = "--grace", paramLabel = "MINUTES")
    private Integer grace;

    @Option(names = "--contract", paramLabel = "NUMBER")
    private String contract;

    @Option(names = "--notes", paramLabel = "TEXT")
    private String notes;

    Pool added(String name, LocalDate today) {
        CountingRule rule = counting == null ? CountingRule.SESSIONS : counting;
        return changed(Pool.of(new PoolId(name), product == null ? name : product, rule, false, Schedule.EMPTY), today);
    }

    Pool changed(Pool before, LocalDate today) {
        return new Pool(before.id(), product == null ? before.product() : product, counting == null ? before.counting() : counting,
                disconnected == null ? before.disconnected() : disconnected, basis(before.basis()), schedule(before.schedule(), today),
                grace == null ? before.grace() : Duration.ofMinutes(grace),
                contract == null ? before.contract() : Optional.of(contract).filter(number -> !number.isBlank()).map(ContractId::new),
                notes == null ? before.notes() : notes);
    }

    private Basis basis(Basis before) {
        Set<SourceId> from = sources == null ? before.sources() : new LinkedHashSet<>(sources.stream().filter(name -> !name.isBlank())
                .map(SourceId::new).toList());
        if (feature != null) {
            return feature.isBlank() ? new Basis.Sessions(from) : new Basis.Checkouts(feature, from);
        }
        return before instanceof Basis.Checkouts checkouts ? new Basis.Checkouts(checkouts.feature(), from) : new Basis.Sessions(from);
    }

    /** Another step from that day on; one of the same day is replaced. */
    private Schedule schedule(Schedule before, LocalDate today) {
        if (entitlement == null && seatCost == null) {
            return before;
        }
        LocalDate day = from == null ? today : from;
        Step step = new Step(day, entitlement == null ? before.entitlementOn(day) : entitlement, seatCost == null
                ? before.seatCostPerMonthOn(day) : new Yen(seatCost));
        List<Step> steps = new java.util.ArrayList<>(before.steps().stream().filter(one -> !one.from().equals(day)).toList());
        steps.add(step);
        return new Schedule(steps);
    }

    /** Reads sessions, users, devices or named. */
    static final class RuleReader implements ITypeConverter<CountingRule> {
        @Override
        public CountingRule convert(String text) {
            return CountingRule.ofCode(text).orElseThrow(() -> new TypeConversionException(text));
        }
    }
}
