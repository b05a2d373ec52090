// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Assumptions;

/**
 * A real xrdp on loopback, with a user of its own who can log in by a real client. Needs root. xrdp finds its session manager
 * at one port of the machine, so tests of other checkouts that run now are waited for.
 */
public final class XrdpServer implements AutoCloseable {
    private static final String USER = "tsukasatest";
    private static final String PASSWORD = "telework-2026";
    private static final Pattern LOGIN = Pattern.compile("\\[(\\d{8}-\\d{2}:\\d{2}:\\d{2})\\].*\\+\\+ created session \\(access granted\\).*");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss");
    private final FileChannel turn;
    private final Path folder;
    private final int port;
    private final List<Process> processes = new ArrayList<>();
    private final String display;

    /** Skips the test where xrdp can't be run. */
    public static void assumePossible() {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")),
                "a real xrdp can only be run by root, since its session manager logs other users in");
    }

    /** @param folder an empty one, for configuration and logs */
    public XrdpServer(Path folder) throws Exception {
        this.folder = folder;
        turn = FileChannel.open(Path.of("/tmp/tsukasa-test-xrdp.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        turn.lock();
        folder.toFile().setExecutable(true, false);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        addUser();
        Path sesman = configure("sesman.ini", "LogFile=.*", "LogFile=" + sesmanLog());
        Path xrdp = configure("xrdp.ini", "LogFile=.*", "LogFile=" + xrdpLog());
        Files.writeString(xrdp, Files.readString(xrdp).replaceFirst("(?m)^port=.*", "port=tcp://127.0.0.1:" + port));
        start("xrdp-sesman", "--nodaemon", "--config", sesman.toString());
        start("xrdp", "--nodaemon", "--config", xrdp.toString());
        Path number = folder.resolve("display");
        start("sh", "-c", "exec Xvfb -displayfd 3 -screen 0 1024x768x24 -nolisten tcp 3>" + number);
        display = ":" + Eventually.get("the display", () -> Files.exists(number) ? Files.readString(number).strip() : "", text -> !text.isEmpty());
        Eventually.holds("xrdp", () -> Files.exists(xrdpLog()) && Files.readString(xrdpLog()).contains("listening to port"));
    }

    private void addUser() throws IOException, InterruptedException {
        run("userdel -rf " + USER + " 2>/dev/null; useradd -m " + USER + " && echo " + USER + ":" + PASSWORD + " | chpasswd && "
                + "printf '#!/bin/sh\\nexec xterm\\n' > /home/" + USER + "/.xsession && chown " + USER + " /home/" + USER
                + "/.xsession && chmod +x /home/" + USER + "/.xsession");
    }

    private Path configure(String name, String pattern, String replacement) throws IOException {
        String text = Files.readString(Path.of("/etc/xrdp", name)).replaceAll("(?m)^" + pattern, replacement)
                .replaceAll("(?m)^EnableSyslog=.*", "EnableSyslog=false").replaceAll("(?m)^[#;]?EnableProcessId=.*\n", "")
                .replaceFirst("(?m)^\\[Logging\\]", "[Logging]\nEnableProcessId=true");
        return Files.writeString(folder.resolve(name), text);
    }

    private Process start(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve(Path.of(command[0]).getFileName() + "-" + processes.size() + ".out").toFile()).start();
        processes.add(process);
        return process;
    }

    private static void run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command).inheritIO().start();
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("failed: " + command);
        }
    }

    /** Logs in from a laptop of this name; the client runs until it is destroyed or thrown out. */
    public Process login(String laptop, String password) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("xfreerdp", "/v:127.0.0.1:" + port, "/u:" + USER, "/p:" + password,
                "/cert:ignore", "/client-hostname:" + laptop, "/size:800x600");
        builder.environment().put("DISPLAY", display);
        Process client = builder.redirectErrorStream(true).redirectOutput(folder.resolve("client-" + laptop + ".out").toFile()).start();
        processes.add(client);
        return client;
    }

    public Process login(String laptop) throws IOException {
        return login(laptop, PASSWORD);
    }

    public String user() {
        return USER;
    }

    public Path xrdpLog() {
        return folder.resolve("xrdp.log");
    }

    public Path sesmanLog() {
        return folder.resolve("xrdp-sesman.log");
    }

    /** When the user's last session was let in, by sesman's log, which knows whole seconds. */
    public Optional<Instant> lastLogin() throws IOException {
        return Files.readAllLines(sesmanLog()).stream().map(LOGIN::matcher).filter(Matcher::matches)
                .map(line -> LocalDateTime.parse(line.group(1), TIME).atZone(ZoneId.systemDefault()).toInstant()).reduce((before, last) -> last);
    }

    /** Whether anything of the user's runs on this machine. */
    public boolean sessionRuns() {
        return ProcessHandle.allProcesses().anyMatch(process -> process.info().user().filter(USER::equals).isPresent());
    }

    /** What the logs say, for a test that fails. */
    public String logs() throws IOException {
        return Files.readString(xrdpLog()) + "\n" + Files.readString(sesmanLog());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Process process : processes.reversed()) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor(5, TimeUnit.SECONDS);
            process.destroyForcibly();
        }
        run("pkill -KILL -u " + USER + "; userdel -rf " + USER + " 2>/dev/null; true");
        turn.close();
    }
}
