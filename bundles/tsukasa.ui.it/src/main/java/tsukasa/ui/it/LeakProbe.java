// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.management.JMException;
import javax.management.ObjectName;

import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Watches class loaders of bundles that should go, and says by whom one is held that does not. */
final class LeakProbe {
    private static final int TRIES = 15;
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    void watch(Bundle bundle) {
        loaders.add(new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader()));
    }

    int watched() {
        return loaders.size();
    }

    /** How many are still there after the garbage has been collected several times. */
    long alive() throws InterruptedException {
        long alive = loaders.size();
        for (int i = 0; i < TRIES && alive > 0; i++) {
            System.gc();
            Ui.on(() -> true); // lets what waits for the window be done
            Thread.sleep(20);
            alive = loaders.stream().filter(each -> each.get() != null).count();
        }
        return alive;
    }

    /** Who holds the class loaders of this package's plugins: a path from a root for each of the first few. */
    String holders(String classPrefix) throws IOException, JMException {
        Path dump = Files.createTempDirectory("leak").resolve("leak.hprof");
        try {
            ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=HotSpotDiagnostic"),
                    "dumpHeap", new Object[] { dump.toString(), true }, new String[] { "java.lang.String", "boolean" });
            return HeapWalk.of(dump).pathTo(classPrefix);
        } finally {
            Files.deleteIfExists(dump);
            Files.deleteIfExists(dump.getParent());
        }
    }
}
