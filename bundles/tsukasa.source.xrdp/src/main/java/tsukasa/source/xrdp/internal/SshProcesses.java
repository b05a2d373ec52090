// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.xrdp.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;

/** The processes of another machine, asked with {@code ps} and {@code kill}. One connection; closed after use. */
final class SshProcesses implements Processes {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private final SshClient client;
    private final ClientSession session;

    /**
     * How to get in. The host must show the key of this fingerprint.
     *
     * @param keyFile     private key; empty to use the password
     * @param password    empty to use the key
     * @param fingerprint as {@code ssh-keygen -l} shows it, for example {@code SHA256:...}
     */
    record Login(String host, int port, String user, String keyFile, String password, String fingerprint) {
        @Override
        public String toString() {
            return user + "@" + host + ":" + port;
        }
    }

    /** @throws IOException if the host can't be reached, is not the one expected, or refuses the login */
    SshProcesses(Login login) throws IOException {
        client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier((to, address, key) -> KeyUtils.getFingerPrint(key).equals(login.fingerprint()));
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY); // nothing from the user's own ~/.ssh
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.start();
        try {
            session = client.connect(login.user(), login.host(), login.port()).verify(PATIENCE).getSession();
            if (login.keyFile().isBlank()) {
                session.addPasswordIdentity(login.password());
            } else {
                session.setKeyIdentityProvider(new FileKeyPairProvider(Path.of(login.keyFile())));
            }
            session.auth().verify(PATIENCE);
        } catch (IOException e) {
            client.stop();
            throw e;
        }
    }

    @Override
    public boolean endWindowManager(SessionProcesses processes) throws IOException {
        int manager = processes.windowManager();
        return run("test \"$(ps -o ppid= -p %d | tr -d ' ')\" = %d && kill -TERM %d".formatted(manager, processes.session(), manager)) == 0;
    }

    @Override
    public boolean lives(SessionProcesses processes) throws IOException {
        return run("ps -p %d >/dev/null".formatted(processes.session())) == 0;
    }

    /** Runs nothing but says whether commands can be run. */
    void tryOut() throws IOException {
        if (run("command -v ps >/dev/null && command -v kill >/dev/null") != 0) {
            throw new IOException("ps and kill are missing there");
        }
    }

    private int run(String command) throws IOException {
        try (ChannelExec channel = session.createExecChannel(command); ByteArrayOutputStream errors = new ByteArrayOutputStream()) {
            channel.setErr(errors);
            channel.setOut(errors);
            channel.open().verify(PATIENCE);
            if (channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE).contains(ClientChannelEvent.TIMEOUT)) {
                throw new IOException("no answer within " + PATIENCE.toSeconds() + " s");
            }
            String said = errors.toString(StandardCharsets.UTF_8).strip();
            if (!said.isEmpty()) {
                throw new IOException(said);
            }
            return channel.getExitStatus() == null ? -1 : channel.getExitStatus();
        }
    }

    @Override
    public void close() throws IOException {
        session.close();
        client.stop();
    }
}
