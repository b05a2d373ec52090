// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.xrdp.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.shell.ProcessShellFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tsukasa.testing.Eventually;

/** Against a real SSH server that runs real commands on this machine. */
class SshProcessesTest {
    private static final String USER = "operator";
    private static final String PASSWORD = "telework-2026";
    private final SshServer server = SshServer.setUpDefaultServer();
    private String fingerprint;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        KeyPair key = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
        fingerprint = KeyUtils.getFingerPrint(key.getPublic());
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        server.setPasswordAuthenticator((user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
        server.setCommandFactory((channel, command) -> new ProcessShellFactory(command, "sh", "-c", command).createShell(channel));
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(true);
    }

    @Test
    void endsTheWindowManagerOfASession() throws Exception {
        Process session = new ProcessBuilder("sh", "-c", "sleep 300 & echo $!; wait").start();
        int manager;
        try (BufferedReader out = session.inputReader()) {
            manager = Integer.parseInt(out.readLine());
            SessionProcesses processes = new SessionProcesses((int) session.pid(), manager);
            try (SshProcesses ssh = new SshProcesses(login(PASSWORD, fingerprint))) {
                ssh.tryOut();
                assertTrue(ssh.lives(processes));
                assertTrue(ssh.endWindowManager(processes));
                Eventually.holds("the end of the session", () -> !ssh.lives(processes));
                assertFalse(ssh.endWindowManager(processes), "it is gone");
            }
        } finally {
            session.destroyForcibly();
        }
    }

    @Test
    void endsNoProcessThatIsNotTheSessions() throws Exception {
        Process other = new ProcessBuilder("sleep", "300").start();
        try (SshProcesses ssh = new SshProcesses(login(PASSWORD, fingerprint))) {
            assertFalse(ssh.endWindowManager(new SessionProcesses(1, (int) other.pid())));
            assertTrue(other.isAlive());
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void trustsNoOtherHost() {
        assertThrows(IOException.class, () -> new SshProcesses(login(PASSWORD, "SHA256:another")).close());
    }

    @Test
    void saysThatTheLoginIsRefused() {
        assertThrows(IOException.class, () -> new SshProcesses(login("wrong", fingerprint)).close());
    }

    private SshProcesses.Login login(String password, String expected) {
        return new SshProcesses.Login("127.0.0.1", server.getPort(), USER, "", password, expected);
    }
}
