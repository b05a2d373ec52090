// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The benchmarks: {@code ./tsukasa bench [NAME ...]}. Each compares two ways of doing the same in one run, in turns, and prints the
 * ratio; single times mean little on a machine that does other things too.
 */
public final class Bench {
    /** One comparison. */
    @FunctionalInterface
    interface Comparison {
        void run() throws Exception;
    }

    private Bench() {
    }

    public static void main(String... names) throws Exception {
        Map<String, Comparison> all = new LinkedHashMap<>();
        all.put("append", new AppendBench()::run);
        all.put("devices", () -> new DevicesBench().run());
        all.put("monthly", () -> new MonthlyBench().run());
        all.put("paper", () -> new PaperBench().run());
        all.put("peak", new PeakBench()::run);
        all.put("replay", () -> new ReplayBench().run());
        all.put("start", new StartBench()::run);
        all.put("tasks", () -> new TasksBench().run());
        List<String> wanted = names.length == 0 ? List.copyOf(all.keySet()) : List.of(names);
        for (String name : wanted) {
            if (!all.containsKey(name)) {
                System.err.println("There is no benchmark " + name + "; there are " + String.join(", ", all.keySet()) + ".");
                System.exit(1);
            }
            all.get(name).run();
        }
        System.exit(0);
    }
}
