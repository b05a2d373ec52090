// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.sun.management.HotSpotDiagnosticMXBean;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Finds what plugins leave behind: class loaders, threads, services, bundles. Made before, told of each bundle while it
 * lives, asked afterwards. When a class loader survives, a heap dump is walked for the shortest way by which it is held.
 */
public final class LeakProbe {
    /** What was left behind, and for the first class loader the way from a root of the heap to it. */
    public record Report(List<String> loaders, List<String> threads, List<String> services, List<String> bundles, List<String> heldBy) {
        public boolean clean() {
            return loaders.isEmpty() && threads.isEmpty() && services.isEmpty() && bundles.isEmpty();
        }

        @Override
        public String toString() {
            return "class loaders left: " + loaders + "\nthreads left: " + threads + "\nservices left: " + services + "\nbundles left: " + bundles
                    + "\nheld by:\n  " + String.join("\n  ", heldBy);
        }
    }

    /** Found again in the heap dump by its class; its referent is what is looked for. */
    static final class Watched extends WeakReference<ClassLoader> {
        private final String name;

        Watched(Bundle bundle) {
            super(bundle.adapt(BundleWiring.class).getClassLoader());
            this.name = bundle.getSymbolicName() + " " + bundle.getVersion();
        }
    }

    /** Threads of the JDK, its compiler and the framework that come and go as they like. */
    private static final Predicate<String> PASSING = name -> name.matches(
            "ForkJoinPool.*|process reaper.*|Attach Listener|Cleaner-\\d+|Common-Cleaner|Reference Handler|Finalizer|.*CompilerThread.*|VirtualThread-un.*|Java2D Disposer|.*Equinox Container.*|Worker-.*|JDWP.*|surefire-.*");
    private static final int SOFT_EVERY = 10;
    private final BundleContext context;
    private final Set<Long> threads;
    private final Map<String, Integer> services;
    private final Set<Long> bundles;
    private final List<Watched> watched = new ArrayList<>();

    /** Takes the census before anything is installed. */
    public LeakProbe(BundleContext context) {
        this.context = context;
        this.threads = Thread.getAllStackTraces().keySet().stream().map(Thread::threadId).collect(Collectors.toSet());
        this.services = services();
        this.bundles = java.util.Arrays.stream(context.getBundles()).map(Bundle::getBundleId).collect(Collectors.toSet());
    }

    /** Remembers the class loader of this resolved bundle, weakly. */
    public void watch(Bundle bundle) {
        watched.add(new Watched(bundle));
    }

    /** Remembers all bundles with this prefix in their names; answers how many there are. */
    public int watch(String prefix) {
        List<Bundle> found = java.util.Arrays.stream(context.getBundles()).filter(bundle -> bundle.getSymbolicName().startsWith(prefix)
                && bundle.adapt(BundleWiring.class) != null).toList();
        found.forEach(this::watch);
        return found.size();
    }

    /** Forgets the class loaders that have gone, so that long runs stay small; answers how many are left. */
    public int trim() {
        watched.removeIf(each -> each.refersTo(null));
        return watched.size();
    }

    /** What is still there once the collector has had its chances, within this limit. */
    public Report report(Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        Report report = now();
        for (int round = 1; !report.clean() && System.nanoTime() < end; round++) {
            if (round % SOFT_EVERY == 0) {
                dropSoftReferences();
            }
            collect();
            report = now();
        }
        return report.loaders().isEmpty() ? report
                : new Report(report.loaders(), report.threads(), report.services(), report.bundles(), wayToFirst());
    }

    /** Throws with the report as its message if anything is left. */
    public void assertClean(Duration limit) throws IOException, InterruptedException {
        Report report = report(limit);
        if (!report.clean()) {
            throw new AssertionError(report.toString());
        }
    }

    private Report now() {
        trim();
        return new Report(watched.stream().map(each -> each.name).toList(), newThreads(), newServices(), newBundles(), List.of());
    }

    private static void collect() throws InterruptedException {
        System.gc();
        Thread.sleep(50);
    }

    /**
     * Asks for more memory than there is, upon which the machine lets go of all that is held softly. The JDK keeps things
     * so by itself: the last record class that was compared, for example, in one place for all classes.
     */
    private static void dropSoftReferences() {
        try {
            long[] never = new long[(int) Math.min(Integer.MAX_VALUE - 8L, Runtime.getRuntime().maxMemory() / Long.BYTES + 1)];
            throw new IllegalStateException("more memory than the most there can be: " + never.length);
        } catch (OutOfMemoryError e) {
            System.getLogger(LeakProbe.class.getName()).log(System.Logger.Level.DEBUG, "as intended", e);
        }
    }

    private List<String> newThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> !threads.contains(thread.threadId()) && thread.isAlive())
                .map(Thread::getName).filter(PASSING.negate()).sorted().toList();
    }

    private List<String> newServices() {
        List<String> found = new ArrayList<>();
        services().forEach((name, count) -> {
            int more = count - services.getOrDefault(name, 0);
            if (more > 0) {
                found.add(name + " x" + more);
            }
        });
        return found;
    }

    private Map<String, Integer> services() {
        Map<String, Integer> counts = new TreeMap<>();
        try {
            ServiceReference<?>[] all = context.getAllServiceReferences(null, null);
            for (ServiceReference<?> reference : all == null ? new ServiceReference<?>[0] : all) {
                Bundle bundle = reference.getBundle();
                if (bundle != null) {
                    counts.merge(bundle.getSymbolicName() + ": " + String.join("|", (String[]) reference.getProperty(Constants.OBJECTCLASS)), 1, Integer::sum);
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        return counts;
    }

    private List<String> newBundles() {
        return java.util.Arrays.stream(context.getBundles()).filter(bundle -> !bundles.contains(bundle.getBundleId()))
                .map(Bundle::toString).sorted().toList();
    }

    private static List<String> wayToFirst() throws IOException {
        Path folder = Files.createTempDirectory("leak");
        Path dump = folder.resolve("heap.hprof");
        try {
            HotSpotDiagnosticMXBean diagnostics = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            diagnostics.dumpHeap(dump.toString(), true);
            return new HeapWalk(dump).wayToReferentOf(Watched.class.getName());
        } finally {
            Files.deleteIfExists(dump);
            Files.deleteIfExists(folder);
        }
    }
}
