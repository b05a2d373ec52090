// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real mosquitto on loopback, with and without TLS, with one user for the console and one for each device. */
public final class MosquittoServer implements AutoCloseable {
    public static final String USER = "console";
    public static final String PASSWORD = "broker-2026";
    private final Path folder;
    private final int port = Programs.freePort();
    private final int securePort = Programs.freePort();
    private final TestCertificates certificates;
    private final List<Process> clients = new ArrayList<>();
    private Process process;

    /**
     * @param folder  an empty one
     * @param devices each may write its own status only
     */
    public MosquittoServer(Path folder, String... devices) throws Exception {
        Programs.require("mosquitto", "mosquitto");
        Programs.require("mosquitto_pub", "mosquitto-clients");
        this.folder = folder;
        certificates = TestCertificates.make(folder, "127.0.0.1");
        Path passwords = folder.resolve("passwords");
        Programs.run(folder, Programs.require("mosquitto_passwd", "mosquitto"), "-c", "-b", passwords.toString(), USER, PASSWORD);
        for (String device : devices) {
            Programs.run(folder, Programs.require("mosquitto_passwd", "mosquitto"), "-b", passwords.toString(), device, PASSWORD);
        }
        Files.writeString(folder.resolve("acl"), "user " + USER + "\ntopic read devices/#\npattern write devices/%u/status\n");
        Files.writeString(folder.resolve("mosquitto.conf"), """
                user root
                persistence true
                persistence_location %1$s/
                autosave_interval 1
                max_queued_messages 0
                allow_anonymous false
                password_file %1$s/passwords
                acl_file %1$s/acl
                listener %2$d 127.0.0.1
                listener %3$d 127.0.0.1
                cafile %4$s
                certfile %5$s
                keyfile %6$s
                """.formatted(folder, port, securePort, certificates.ca(), certificates.certificate(), certificates.key()));
        start();
    }

    public void start() throws Exception {
        Path output = folder.resolve("mosquitto.out");
        process = Programs.start(output, Programs.require("mosquitto", "mosquitto"), "-c", folder.resolve("mosquitto.conf").toString());
        Programs.awaitListening(process, "127.0.0.1", port, output);
    }

    public void stop() throws InterruptedException {
        Programs.end(process);
    }

    /** The status of a device, which the broker keeps. */
    public void publish(String device, String payload) throws IOException, InterruptedException {
        Programs.run(folder, words("mosquitto_pub", device, "-r", "-q", "1", "-t", "devices/" + device + "/status", "-m", payload));
    }

    /** A device that reports and stays connected; when it dies, the broker says so. */
    public Process connect(String device, String payload) throws IOException {
        Process client = new ProcessBuilder(words("mosquitto_pub", device, "-r", "-q", "1", "-t", "devices/" + device + "/status", "-l", "--will-topic",
                "devices/" + device + "/status", "--will-retain", "--will-qos", "1", "--will-payload", "{\"state\":\"offline\"}")).redirectErrorStream(true)
                .redirectOutput(folder.resolve("client.out").toFile()).start();
        clients.add(client);
        client.getOutputStream().write((payload + "\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
        return client;
    }

    private String[] words(String program, String device, String... more) {
        List<String> words = new ArrayList<>(List.of(program, "-h", "127.0.0.1", "-p", String.valueOf(port), "-u", device, "-P", PASSWORD));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    public int port() {
        return port;
    }

    public int securePort() {
        return securePort;
    }

    public TestCertificates certificates() {
        return certificates;
    }

    @Override
    public void close() throws Exception {
        for (Process client : clients) {
            client.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
        stop();
    }
}
