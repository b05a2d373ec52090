// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tsukasa.api.source.ImportRow;
import tsukasa.api.source.SourceId;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Schedule;
import tsukasa.licenses.Schedule.Step;
import tsukasa.licenses.Yen;

/** What the rows of one pool say together. */
final class PoolDraft {
    private static final int LONGEST_SOURCES = 2_000;
    private static final int LONGEST_SOURCE = 100;
    private static final long MOST = 10_000_000;
    private static final long DEAREST = 1_000_000_000;
    private static final Set<String> ONCE = Set.of(PoolFields.PRODUCT, PoolFields.COUNTING, PoolFields.DISCONNECTED, PoolFields.BASIS,
            PoolFields.FEATURE, PoolFields.SOURCES, PoolFields.GRACE, PoolFields.CONTRACT, PoolFields.NOTES);

    private final PoolId id;
    private final Map<String, ImportRow> said = new HashMap<>();
    private final TreeMap<LocalDate, Step> steps = new TreeMap<>();
    private final Map<LocalDate, Long> lines = new HashMap<>();
    private ImportRow first;
    private boolean sound = true;
    private long rows;
    private String product = "";
    private Optional<CountingRule> counting = Optional.empty();
    private Optional<Boolean> disconnected = Optional.empty();
    private String basis = "";
    private String feature = "";
    private Optional<Set<SourceId>> sources = Optional.empty();
    private Optional<Duration> grace = Optional.empty();
    private Optional<ContractId> contract = Optional.empty();
    private String notes = "";

    PoolDraft(PoolId id) {
        this.id = id;
    }

    PoolId id() {
        return id;
    }

    ImportRow first() {
        return first;
    }

    boolean sound() {
        return sound;
    }

    long rows() {
        return rows;
    }

    void take(PoolCells cells) {
        rows++;
        first = first == null ? cells.row() : first;
        agrees(cells);
        step(cells);
        String kind = cells.required(PoolFields.PRODUCT, Pool.LONGEST_PRODUCT);
        product = product.isEmpty() ? kind : product;
        counting = counting.or(() -> code(cells, cells.required(PoolFields.COUNTING, Integer.MAX_VALUE)));
        disconnected = disconnected.or(() -> cells.counts(PoolFields.DISCONNECTED));
        basis = basis.isEmpty() ? basis(cells) : basis;
        feature = feature.isEmpty() ? cells.text(PoolFields.FEATURE, Checkout.LONGEST_NAME) : feature;
        sources = sources.or(() -> sources(cells));
        grace = grace.or(() -> cells.grace(PoolFields.GRACE));
        contract = contract.or(() -> Optional.of(cells.text(PoolFields.CONTRACT, ContractId.LONGEST)).filter(text -> !text.isEmpty())
                .map(ContractId::new));
        notes = notes.isEmpty() ? cells.text(PoolFields.NOTES, Pool.LONGEST_NOTES) : notes;
        sound &= cells.sound();
    }

    /** What is said of the pool as a whole is the same wherever it is said. */
    private void agrees(PoolCells cells) {
        for (String field : ONCE) {
            String text = cells.row().value(field);
            ImportRow before = text.isEmpty() ? null : said.putIfAbsent(field, cells.row());
            if (before != null && !before.value(field).equalsIgnoreCase(text)) {
                cells.wrong(field, "Import_differs", id, text, before.value(field), String.valueOf(before.line()));
            }
        }
    }

    private void step(PoolCells cells) {
        boolean none = cells.row().value(PoolFields.FROM).isEmpty() && cells.row().value(PoolFields.ENTITLEMENT).isEmpty();
        Optional<Long> cost = cells.number(PoolFields.SEAT_COST, DEAREST);
        if (none) {
            return;
        }
        Optional<LocalDate> from = cells.requiredDay(PoolFields.FROM);
        cells.required(PoolFields.ENTITLEMENT, Integer.MAX_VALUE);
        Optional<Long> entitlement = cells.number(PoolFields.ENTITLEMENT, MOST);
        if (from.isPresent() && entitlement.isPresent()) {
            Step step = new Step(from.get(), entitlement.get().intValue(), new Yen(cost.orElse(0L)));
            Step before = steps.putIfAbsent(from.get(), step);
            Long line = lines.putIfAbsent(from.get(), cells.row().line());
            if (before != null && !before.equals(step)) {
                cells.wrong(PoolFields.FROM, "Import_sameDay", id, from.get(), String.valueOf(line));
            }
        }
    }

    private static Optional<CountingRule> code(PoolCells cells, String text) {
        Optional<CountingRule> rule = CountingRule.ofCode(text);
        if (rule.isEmpty() && !text.isEmpty()) {
            cells.wrong(PoolFields.COUNTING, "Import_code", text, Arrays.stream(CountingRule.values()).map(CountingRule::code)
                    .collect(Collectors.joining(", ")));
        }
        return rule;
    }

    private static String basis(PoolCells cells) {
        String text = cells.row().value(PoolFields.BASIS).toLowerCase(java.util.Locale.ROOT);
        if (!List.of("", PoolFields.SESSIONS, PoolFields.CHECKOUTS).contains(text)) {
            cells.wrong(PoolFields.BASIS, "Import_code", text, PoolFields.SESSIONS + ", " + PoolFields.CHECKOUTS);
        }
        return text;
    }

    private static Optional<Set<SourceId>> sources(PoolCells cells) {
        List<String> names = Arrays.stream(cells.text(PoolFields.SOURCES, LONGEST_SOURCES).split(";")).map(String::strip)
                .filter(name -> !name.isEmpty()).toList();
        for (String name : names) {
            if (name.length() > LONGEST_SOURCE) {
                cells.wrong(PoolFields.SOURCES, "Import_tooLong", name.length(), LONGEST_SOURCE);
                return Optional.empty();
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names.stream().map(SourceId::new).collect(Collectors.toSet()));
    }

    /** The pool that is to be stored where this one is stored now, or none; only to be asked while sound. */
    Pool pool(Optional<Pool> stored) {
        boolean checkouts = basis.isEmpty() ? stored.filter(pool -> pool.basis() instanceof Basis.Checkouts).isPresent()
                : basis.equals(PoolFields.CHECKOUTS);
        Set<SourceId> from = sources.orElseGet(() -> stored.map(pool -> pool.basis().sources()).orElse(Set.of()));
        String name = !feature.isEmpty() ? feature
                : stored.map(Pool::basis).filter(Basis.Checkouts.class::isInstance).map(one -> ((Basis.Checkouts) one).feature())
                .orElse(product);
        return new Pool(id, product, counting.orElseThrow(), disconnected.orElse(false),
                checkouts ? new Basis.Checkouts(name, from) : new Basis.Sessions(from), new Schedule(List.copyOf(steps.values())),
                grace.orElseGet(() -> stored.map(Pool::grace).orElse(Pool.USUAL_GRACE)), contract.or(() -> stored.flatMap(Pool::contract)),
                notes.isEmpty() ? stored.map(Pool::notes).orElse("") : notes);
    }
}
