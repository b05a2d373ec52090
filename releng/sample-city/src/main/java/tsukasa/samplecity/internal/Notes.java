// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** What people write about their telework at the gateway: now and then which task they do, mostly one that can be done so. */
final class Notes {
    private static final double SHARE = 0.25;
    private static final double OTHERWISE = 0.04;
    private static final int IMPOSSIBLE = 12;
    private final Map<String, List<String>> possible;
    private final Map<String, List<String>> others;

    /** @param tasks rows of the inventory */
    Notes(List<String> tasks) {
        possible = bySection(tasks.stream().filter(row -> row.contains(",yes,")).toList());
        others = bySection(tasks.stream().filter(row -> row.contains(",no,")).toList());
    }

    private static Map<String, List<String>> bySection(List<String> tasks) {
        return tasks.stream().map(row -> row.split(",", -1)).collect(Collectors.groupingBy(row -> row[1], Collectors.mapping(
                row -> row[0] + " " + row[2], Collectors.toList())));
    }

    String of(Visit visit) {
        SplittableRandom random = new SplittableRandom(visit.start().getEpochSecond() * 13 + visit.staff().number());
        if (random.nextDouble() >= SHARE) {
            return "";
        }
        boolean impossible = random.nextDouble() < OTHERWISE && visit.staff().number() % IMPOSSIBLE == 0;
        List<String> tasks = (impossible ? others : possible).getOrDefault(visit.staff().section(), List.of());
        return tasks.isEmpty() ? "" : tasks.get(impossible ? visit.staff().number() % tasks.size() : random.nextInt(tasks.size()));
    }
}
