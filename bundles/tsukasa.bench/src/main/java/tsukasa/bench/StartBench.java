// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * From the start of the process to the overview painted with the sample city's data, against an empty workbench window of the
 * same platform, each in a process of its own. Needs a display.
 */
final class StartBench {
    private static final int ROUNDS = 5;
    private static final long LIMIT = TimeUnit.MINUTES.toNanos(2);
    private static final Pattern PAINTED = Pattern.compile("Painted ([\\d,]+) ms after the process began");
    private final Path root = Path.of(System.getProperty("tsukasa.root", "."));
    private Path folder;
    private OwnProduct product;

    void run() throws Exception {
        if (System.getenv("DISPLAY") == null) {
            System.out.println("start: left out, there is no display (try: xvfb-run ./tsukasa bench start)");
            return;
        }
        folder = Files.createTempDirectory("tsukasa-bench");
        product = new OwnProduct(folder);
        Path data = folder.resolve("city");
        Process demo = product.start(List.of(), List.of("--data", data.toString(), "demo", "--headless"), folder.resolve("configuration"));
        if (demo.waitFor() != 0) {
            throw new IOException("the sample city could not be loaded; see " + folder.resolve("out"));
        }
        Path empty = emptyWorkbench();
        Ratio.print("start to a painted overview, against nothing", "ms", ROUNDS,
                () -> painted(List.of(), List.of("--data", data.toString()), folder.resolve("configuration"),
                        data.resolve("logs/console.log")),
                () -> painted(List.of("-Dorg.eclipse.equinox.simpleconfigurator.configUrl=" + empty.resolve("bundles.info").toUri()),
                        List.of("-application", "tsukasa.bench.empty"), empty, folder.resolve("out")),
                "<= 1.5");
    }

    /** A configuration of the product that has this bundle besides. */
    private Path emptyWorkbench() throws IOException {
        Path configuration = Files.createDirectories(folder.resolve("empty"));
        List<String> bundles = new ArrayList<>(
                Files.readAllLines(OwnProduct.FOLDER.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info")));
        try (Stream<Path> built = Files.list(root.resolve("bundles/tsukasa.bench/target"))) {
            Path jar = built.filter(path -> path.getFileName().toString().matches("tsukasa\\.bench-[^-]*-SNAPSHOT\\.jar")).findFirst().orElseThrow();
            bundles.add("tsukasa.bench," + version(jar) + "," + jar.toUri() + ",4,false");
        }
        Files.write(configuration.resolve("bundles.info"), bundles);
        return configuration;
    }

    private static String version(Path jar) throws IOException {
        try (JarFile bundle = new JarFile(jar.toFile())) {
            return bundle.getManifest().getMainAttributes().getValue("Bundle-Version");
        }
    }

    private double painted(List<String> options, List<String> arguments, Path configuration, Path log) throws IOException, InterruptedException {
        Files.deleteIfExists(log);
        Process process = product.start(options, arguments, configuration);
        try {
            long until = System.nanoTime() + LIMIT;
            while (System.nanoTime() < until && process.isAlive()) {
                String said = Files.exists(log) ? Files.readString(log) : "";
                Matcher matcher = PAINTED.matcher(said);
                if (matcher.find()) {
                    return Double.parseDouble(matcher.group(1).replace(",", ""));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            throw new IOException("nothing was painted; see " + log + " and " + folder.resolve("out"));
        } finally {
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
        }
    }
}
