// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import tsukasa.devices.DeviceHealth;
import tsukasa.devices.DeviceQuery;
import tsukasa.devices.FleetCounts;
import tsukasa.devices.FleetCounts.Bin;
import tsukasa.devices.FleetCounts.Group;
import tsukasa.devices.FleetPage;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Sim;
import tsukasa.devices.internal.health.FleetView.Judged;

/** Chooses, sorts and counts the devices of a view. */
final class FleetQuestions {
    private static final List<Duration> BINS = List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7),
            Duration.ofDays(14), Duration.ofDays(30), Duration.ofDays(90), Duration.ofDays(365), Duration.ofDays(36_500));
    private final FleetView view;
    private DeviceQuery last;
    private List<Judged> lastAnswer;

    FleetQuestions(FleetView view) {
        this.view = view;
    }

    FleetView view() {
        return view;
    }

    FleetPage page(DeviceQuery query) {
        List<Judged> all = sorted(query);
        int from = Math.min(query.offset(), all.size());
        int to = (int) Math.min((long) from + query.limit(), all.size());
        return new FleetPage(all.size(), all.subList(from, to).stream().map(Judged::now).toList());
    }

    /** A table asks for one page after the other of the same. */
    private synchronized List<Judged> sorted(DeviceQuery query) {
        DeviceQuery all = query.page(0, Integer.MAX_VALUE);
        if (!all.equals(last)) {
            List<Judged> answer = new ArrayList<>(chosen(query).toList());
            answer.sort(FleetOrder.of(query));
            last = all;
            lastAnswer = answer;
        }
        return lastAnswer;
    }

    private Stream<Judged> chosen(DeviceQuery query) {
        List<String> words = Stream.of(FleetReader.searched(query.text()).strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        return view.devices().stream().filter(one -> words.stream().allMatch(one.text()::contains))
                .filter(one -> query.states().isEmpty() || query.states().contains(one.now().device().state()))
                .filter(one -> query.health().isEmpty() || query.health().contains(one.now().health()))
                .filter(one -> query.section().isEmpty() || query.section().equals(one.now().device().section()))
                .filter(one -> query.carrier().isEmpty() || query.carrier().equals(one.watched().sim().map(Sim::carrier)))
                .filter(one -> query.rule().isEmpty() || one.found().stream().anyMatch(found -> found.rule().equals(query.rule().get())));
    }

    FleetCounts counts(DeviceQuery query) {
        Map<DeviceHealth, Integer> health = new EnumMap<>(DeviceHealth.class);
        Map<LifeCycle, Integer> states = new EnumMap<>(LifeCycle.class);
        Map<Optional<String>, Map<DeviceHealth, Integer>> sections = named();
        Map<Optional<String>, Map<DeviceHealth, Integer>> carriers = named();
        int[] bins = new int[BINS.size() + 1];
        List<Judged> all = chosen(query).toList();
        for (Judged one : all) {
            DeviceHealth its = one.now().health();
            health.merge(its, 1, Integer::sum);
            states.merge(one.now().device().state(), 1, Integer::sum);
            count(sections, one.now().device().section().map(Object::toString), its);
            count(carriers, one.watched().sim().map(Sim::carrier), its);
            bins[one.now().seen().map(this::bin).orElse(BINS.size())]++;
        }
        return new FleetCounts(all.size(), health, states, groups(sections), groups(carriers), bins(bins));
    }

    private static Map<Optional<String>, Map<DeviceHealth, Integer>> named() {
        return new TreeMap<>(Comparator.comparing((Function<Optional<String>, String>) name -> name.orElse(null),
                Comparator.nullsLast(Comparator.naturalOrder())));
    }

    private static void count(Map<Optional<String>, Map<DeviceHealth, Integer>> groups, Optional<String> name, DeviceHealth health) {
        groups.computeIfAbsent(name, key -> new EnumMap<>(DeviceHealth.class)).merge(health, 1, Integer::sum);
    }

    private static List<Group> groups(Map<Optional<String>, Map<DeviceHealth, Integer>> groups) {
        return groups.entrySet().stream().map(group -> new Group(group.getKey(), group.getValue())).toList();
    }

    private int bin(Instant seen) {
        Duration ago = Duration.between(seen, view.at());
        int bin = 0;
        while (bin < BINS.size() - 1 && ago.compareTo(BINS.get(bin)) >= 0) {
            bin++;
        }
        return bin;
    }

    private static List<Bin> bins(int[] counts) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS.size(); i++) {
            bins.add(new Bin(Optional.of(BINS.get(i)), counts[i]));
        }
        bins.add(new Bin(Optional.empty(), counts[BINS.size()]));
        return bins;
    }
}
