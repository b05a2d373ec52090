// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tsukasa.api.source.SourceId;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.Contract;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Schedule;
import tsukasa.ui.Answers;
import tsukasa.ui.FormField;

/** The questions about a pool, what is answered for one that is there, and the pool that answers make. */
final class PoolForm {
    private static final String FEATURE = "feature";
    private static final String SOURCES = "sources";
    private static final int LONGEST_GRACE = 1440;
    private static final int LONGEST_SOURCE = 100;
    private static final int LONGEST_SOURCES = 2000;
    private final LicenseWords words;

    PoolForm(LicenseWords words) {
        this.words = words;
    }

    /** @param added whether the pool is a new one, which still needs its name */
    List<FormField> fields(boolean added, List<Contract> contracts) {
        List<FormField> fields = new ArrayList<>();
        if (added) {
            fields.add(field("pool", FormField.Kind.TEXT).needed());
        }
        fields.add(field("product", FormField.Kind.TEXT).needed());
        fields.add(choice("counting", Arrays.stream(CountingRule.values())
                .map(rule -> Map.entry(rule.code(), words.text("Counting_" + rule))).toList()));
        fields.add(field("disconnected", FormField.Kind.SWITCH));
        List<Map.Entry<String, String>> papers = new ArrayList<>(List.of(Map.entry("", words.text("PoolForm_noContract"))));
        contracts.forEach(contract -> papers.add(Map.entry(contract.id().value(),
                words.text("PoolForm_contractNamed", contract.id(), contract.name()))));
        fields.add(choice("contract", papers));
        fields.add(field("grace", FormField.Kind.NUMBER));
        fields.add(field(FEATURE, FormField.Kind.TEXT));
        fields.add(field(SOURCES, FormField.Kind.TEXT));
        fields.add(field("notes", FormField.Kind.LINES));
        return fields;
    }

    private FormField field(String id, FormField.Kind kind) {
        return new FormField(id, words.text("PoolForm_" + id), words.text("PoolForm_" + id + "Hint"), kind, false, List.of());
    }

    private FormField choice(String id, List<Map.Entry<String, String>> choices) {
        return new FormField(id, words.text("PoolForm_" + id), words.text("PoolForm_" + id + "Hint"), FormField.Kind.TEXT, false, choices);
    }

    /** What a new pool most often is. */
    static Map<String, String> usual() {
        return Map.of("counting", CountingRule.USERS.code(), "disconnected", "true", "grace",
                Long.toString(Pool.USUAL_GRACE.toMinutes()), "contract", "");
    }

    static Map<String, String> answers(Pool pool) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("product", pool.product());
        answers.put("counting", pool.counting().code());
        answers.put("disconnected", Boolean.toString(pool.disconnected()));
        answers.put("contract", pool.contract().map(ContractId::value).orElse(""));
        answers.put("grace", Long.toString(pool.grace().toMinutes()));
        answers.put(FEATURE, pool.basis() instanceof Basis.Checkouts checkouts ? checkouts.feature() : "");
        answers.put(SOURCES, pool.basis().sources().stream().map(SourceId::value).sorted().collect(Collectors.joining("; ")));
        answers.put("notes", pool.notes());
        return answers;
    }

    /** @param before what it was; empty for a new one */
    Pool read(Answers answers, Optional<Pool> before, Schedule schedule) {
        PoolId id = before.map(Pool::id).orElseGet(() -> new PoolId(answers.name("pool", PoolId.LONGEST)));
        long minutes = answers.number("grace", LONGEST_GRACE);
        Duration grace = before.map(Pool::grace).filter(old -> old.toMinutes() == minutes).orElse(Duration.ofMinutes(minutes));
        String paper = answers.text("contract", ContractId.LONGEST);
        return new Pool(id, answers.name("product", Pool.LONGEST_PRODUCT),
                CountingRule.ofCode(answers.text("counting", 20)).orElse(CountingRule.SESSIONS), answers.yes("disconnected"), basis(answers),
                schedule, grace, paper.isEmpty() ? Optional.empty() : Optional.of(new ContractId(paper)),
                answers.text("notes", Pool.LONGEST_NOTES));
    }

    private static Basis basis(Answers answers) {
        if (names(answers).anyMatch(name -> name.length() > LONGEST_SOURCE)) {
            answers.tooLong(SOURCES, LONGEST_SOURCE);
        }
        String feature = answers.text(FEATURE, Checkout.LONGEST_NAME);
        Set<SourceId> sources = names(answers).filter(name -> name.length() <= LONGEST_SOURCE).map(SourceId::new).collect(Collectors.toSet());
        return feature.isEmpty() ? new Basis.Sessions(sources) : new Basis.Checkouts(feature, sources);
    }

    private static Stream<String> names(Answers answers) {
        return Arrays.stream(answers.text(SOURCES, LONGEST_SOURCES).split("[;；、,]")).map(String::strip).filter(name -> !name.isEmpty());
    }
}
