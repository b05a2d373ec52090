// SPDX-License-Identifier: EPL-2.0
package tsukasa.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.shell.ProcessShellFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product ends a session over SSH with a password that another process of it was given. */
class EndSessionByPasswordTest {
    private static final String PASSWORD = "telework-2026";
    private final SshServer server = SshServer.setUpDefaultServer();
    private Process session;
    @TempDir
    Path folder;

    @BeforeEach
    void start() throws Exception {
        KeyPair key = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        server.setPasswordAuthenticator((user, password, login) -> user.equals("operator") && password.equals(PASSWORD));
        server.setCommandFactory((channel, command) -> new ProcessShellFactory(command, "sh", "-c", command).createShell(channel));
        server.start();
        session = new ProcessBuilder("sh", "-c", "sleep 600 & echo $!; wait").start();
    }

    @AfterEach
    void stop() throws Exception {
        session.descendants().forEach(ProcessHandle::destroyForcibly);
        session.destroyForcibly();
        server.stop(true);
    }

    @Test
    void findsTheSecretWhereSourcesHaveNotBeenUsedYet() throws Exception {
        LocalDateTime began = LocalDateTime.now(ZoneOffset.UTC).minusMinutes(1).truncatedTo(ChronoUnit.SECONDS);
        writeLogs(began);
        ProductProcess collector = new ProductProcess(folder);
        succeeds(collector.run("sources", "add", "xrdp", "ts", "host=ts01", "zone=UTC", "access=ssh", "sshHost=127.0.0.1",
                "sshPort=" + server.getPort(), "sshUser=operator", "sshPassword=@" + Files.writeString(folder.resolve("password"), PASSWORD),
                "sshFingerprint=" + KeyUtils.getFingerPrint(server.getKeyPairProvider().loadKeys(null).iterator().next().getPublic()),
                "xrdpLog=" + folder.resolve("xrdp.log"), "sesmanLog=" + folder.resolve("xrdp-sesman.log")));
        collect(collector);
        String key = "ts01/" + session.pid() + "@" + began;
        forgetTheSecretsProcess();
        ProductProcess.Answer ended = succeeds(new ProductProcess(folder).run("sessions", "end", key, "--json"));
        assertTrue(ended.out().contains("\"ended\": true"), ended::toString);
        assertTrue(session.waitFor(20, TimeUnit.SECONDS), "the session's process has gone");
    }

    /** A busy machine may need more than one try until the source's thread has read the logs. */
    private static void collect(ProductProcess collector) throws Exception {
        for (int tries = 6; tries > 0; tries--) {
            if (!succeeds(collector.run("collect", "--for", "5s", "--json")).out().contains("\"total\": 0")) {
                return;
            }
        }
        fail("no session was collected");
    }

    /** The framework of the next process remembers nothing: as with another user's folder, or after an upgrade. */
    private void forgetTheSecretsProcess() throws Exception {
        Files.move(folder.resolve("configuration"), folder.resolve("configuration-before"));
    }

    private static ProductProcess.Answer succeeds(ProductProcess.Answer answer) {
        assertEquals(0, answer.exitCode(), answer::toString);
        return answer;
    }

    private void writeLogs(LocalDateTime began) throws Exception {
        BufferedReader out = session.inputReader();
        int manager = Integer.parseInt(out.readLine());
        String at = began.format(DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss"));
        Files.writeString(folder.resolve("xrdp.log"), "[" + at + "] [INFO ] [pid:1 tid:1] listening to port 3389 on 127.0.0.1\n");
        Files.writeString(folder.resolve("xrdp-sesman.log"), """
                [%1$s] [INFO ] [pid:1 tid:1] Starting session: session_pid %2$d, display :10.0, width 640, height 480, bpp 24, client ip 127.0.0.1:45028 - socket: 12, user name tanaka
                [%1$s] [INFO ] [pid:%2$d tid:1] Session in progress on display 10, waiting until the window manager (pid %3$d) exits to end the session
                """.formatted(at, session.pid(), manager));
    }
}
