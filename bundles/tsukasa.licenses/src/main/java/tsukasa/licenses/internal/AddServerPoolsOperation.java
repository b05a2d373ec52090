// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.licenses.Basis;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Schedule;
import tsukasa.licenses.ServerFeature;
import tsukasa.licenses.Yen;

/** Makes a pool for each feature that license servers report and no pool counts yet. */
record AddServerPoolsOperation(LicenseStorage storage, Texts texts, List<ServerFeature> features) implements Operation<List<Pool>> {
    AddServerPoolsOperation {
        features = List.copyOf(features);
    }

    @Override
    public Right right() {
        return Thing.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("features", features.stream().map(feature -> feature.source() + "/" + feature.feature())
                .collect(Collectors.joining("\n")));
    }

    @Override
    public List<Pool> run(Change change) {
        PoolStore pools = storage.tables().pools();
        List<Pool> there = new ArrayList<>(pools.all());
        List<Pool> added = new ArrayList<>();
        for (ServerFeature feature : features) {
            if (there.stream().noneMatch(pool -> counts(pool, feature))) {
                Pool pool = pool(feature, there);
                pools.add(pool);
                there.add(pool);
                added.add(pool);
            }
        }
        change.describe("", added.stream().map(Said::lines).collect(Collectors.joining("\n")));
        change.summarize(texts.text("Pools_added", added.size()));
        change.touches(LicenseService.TOPIC);
        return added;
    }

    private static boolean counts(Pool pool, ServerFeature feature) {
        return pool.basis() instanceof Basis.Checkouts checkouts && checkouts.feature().equals(feature.feature())
                && (checkouts.sources().isEmpty() || checkouts.sources().contains(feature.source()));
    }

    /** Under the feature's name, or with the server's before it where that is taken. */
    private Pool pool(ServerFeature feature, List<Pool> there) {
        LocalDate today = storage.today();
        Schedule schedule = feature.issued().map(issued -> new Schedule(List.of(new Schedule.Step(today, issued, Yen.ZERO))))
                .orElse(Schedule.EMPTY);
        return new Pool(name(feature, there), feature.feature(), CountingRule.SESSIONS, true,
                new Basis.Checkouts(feature.feature(), Set.of(feature.source())), schedule, Pool.USUAL_GRACE, Optional.empty(), "");
    }

    private static PoolId name(ServerFeature feature, List<Pool> there) {
        Stream<String> numbered = IntStream.iterate(2, number -> number + 1).mapToObj(number -> feature.feature() + " " + number);
        return new PoolId(Stream.concat(Stream.of(feature.feature(), feature.source() + " " + feature.feature()), numbered)
                .filter(name -> name.length() <= PoolId.LONGEST && !taken(name, there)).findFirst().orElseThrow());
    }

    private static boolean taken(String name, List<Pool> there) {
        return there.stream().anyMatch(pool -> pool.id().value().equals(name));
    }
}
