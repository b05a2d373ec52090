// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real NET-SNMP agent on loopback that says that it is a laptop of this name. */
public final class SnmpdServer implements AutoCloseable {
    public static final String COMMUNITY = "citytest";
    public static final String AUTH_PASSWORD = "auth-Passw0rd";
    public static final String PRIV_PASSWORD = "priv-Passw0rd";
    /** SNMPv2c GET of sysName with the community above. */
    private static final byte[] ASK = {0x30, 0x28, 2, 1, 1, 4, 8, 'c', 'i', 't', 'y', 't', 'e', 's', 't', (byte) 0xa0, 0x19, 2, 1, 1, 2, 1, 0, 2, 1, 0,
        0x30, 0x0e, 0x30, 0x0c, 6, 8, 0x2b, 6, 1, 2, 1, 1, 5, 0, 5, 0};
    private final int port = Programs.freeUdpPort();
    private final Process process;

    /**
     * @param folder an empty one
     * @param more   lines of its configuration
     */
    public SnmpdServer(Path folder, String name, String... more) throws Exception {
        this("127.0.0.1", folder, name, more);
    }

    /** One that is as many agents as loopback has addresses, and answers to this machine only. */
    public static SnmpdServer everywhere(Path folder, String name) throws Exception {
        return new SnmpdServer("0.0.0.0", folder, name);
    }

    private SnmpdServer(String address, Path folder, String name, String... more) throws Exception {
        String snmpd = Programs.require("snmpd", "snmpd");
        Files.createDirectories(folder);
        Path config = Files.writeString(folder.resolve("agent.conf"), """
                agentAddress udp:%7$s:%1$d
                rocommunity %2$s 127.0.0.0/8
                createUser sha SHA "%3$s" AES "%4$s"
                rouser sha priv
                createUser sha256 SHA-256 "%3$s" AES-256 "%4$s"
                rouser sha256 priv
                createUser sha512 SHA-512 "%3$s" AES "%4$s"
                rouser sha512 priv
                sysName %5$s
                sysDescr Windows 11 Enterprise 23H2 build 22631
                %6$s
                """.formatted(port, COMMUNITY, AUTH_PASSWORD, PRIV_PASSWORD, name, String.join("\n", more), address));
        Path output = folder.resolve("snmpd.out");
        ProcessBuilder builder = new ProcessBuilder(snmpd, "-f", "-Lo", "-C", "-c", config.toString(), "-p", folder.resolve("pid").toString());
        builder.environment().put("SNMP_PERSISTENT_DIR", folder.toString());
        builder.environment().put("MIBS", "");
        process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        Eventually.holds("the agent " + name, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("it has ended:\n" + Files.readString(output));
            }
            return answers();
        });
    }

    private boolean answers() throws Exception {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(200);
            socket.send(new DatagramPacket(ASK, ASK.length, InetAddress.getLoopbackAddress(), port));
            socket.receive(new DatagramPacket(new byte[1500], 1500));
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public Process process() {
        return process;
    }

    @Override
    public void close() throws Exception {
        Programs.signal(process, "CONT");
        Programs.end(process);
    }
}
