// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** Programs of the system that tests run on loopback, and what they need. */
public final class Programs {
    /** Set where every test has to run (by {@code .ci/run}): a program that is missing fails its tests then. */
    private static final String REQUIRED = "TSUKASA_REQUIRE_PROGRAMS";

    private Programs() {
    }

    /** Where this program is; the test is skipped if it is not on this machine. */
    public static String require(String program, String debianPackage) {
        Optional<String> found = find(program);
        String missing = "there is no " + program + " on this machine; install it with: sudo apt-get install " + debianPackage;
        if (found.isEmpty() && System.getenv(REQUIRED) != null) {
            throw new AssertionError(missing);
        }
        Assumptions.assumeTrue(found.isPresent(), missing);
        return found.get();
    }

    private static Optional<String> find(String program) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin", "/sbin"))
                .map(folder -> Path.of(folder, program)).filter(Files::isExecutable).map(Path::toString).findFirst();
    }

    /** Runs it to its end and answers what it printed. */
    public static String run(Path folder, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "out", ".txt");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("failed: " + String.join(" ", command) + "\n" + Files.readString(output));
        }
        return Files.readString(output);
    }

    /** Starts it in the background. */
    public static Process start(Path output, String... command) throws IOException {
        return new ProcessBuilder(command).directory(output.getParent().toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile())).start();
    }

    /** Ends it with all that it has started. */
    public static void end(Process process) throws InterruptedException {
        Stream<ProcessHandle> children = process.descendants().toList().stream();
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** Sends it a signal, for example {@code STOP}. */
    public static void signal(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).inheritIO().start().waitFor();
    }

    /** A TCP port of loopback that is free at the moment. */
    public static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** A UDP port of loopback that is free at the moment. */
    public static int freeUdpPort() throws IOException {
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** Waits until somebody listens there; fails with what the program has printed if it ends instead. */
    public static void awaitListening(Process process, String address, int port, Path output) throws Exception {
        Eventually.holds("port " + port, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("it has ended:\n" + Files.readString(output));
            }
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address, port), 200);
                return true;
            } catch (IOException e) {
                return false;
            }
        });
    }
}
