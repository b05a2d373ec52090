// SPDX-License-Identifier: EPL-2.0
package tsukasa.it.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import tsukasa.testing.MosquittoServer;
import tsukasa.testing.SlapdServer;
import tsukasa.testing.SnmpdServer;

/** Real servers that know of laptops, and how a console is told of them on its command line. */
final class DeviceServers implements AutoCloseable {
    static final String LDAP = "tsukasa.source.ldap.feature";
    static final String SNMP = "tsukasa.source.snmp.feature";
    static final String MQTT = "tsukasa.source.mqtt.feature";
    private static final String PEOPLE = """
            dn: uid=%1$s,%2$s
            objectClass: inetOrgPerson
            objectClass: shadowAccount
            cn: %1$s
            sn: %1$s
            uid: %1$s
            departmentNumber: Welfare
            mail: %1$s@city.example
            """;
    private final Path folder;
    private final List<AutoCloseable> open = new ArrayList<>();
    final SlapdServer slapd;
    final SnmpdServer encrypted;
    final SnmpdServer plain;
    final MosquittoServer mosquitto;

    DeviceServers(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder);
        slapd = opened(new SlapdServer(Files.createDirectories(folder.resolve("slapd")),
                PEOPLE.formatted("kato", SlapdServer.SUFFIX) + "shadowExpire: 20000\n\n" + PEOPLE.formatted("sato", SlapdServer.SUFFIX)
                        + "\ndn: cn=CITY-LT-0007," + SlapdServer.SUFFIX + "\nobjectClass: device\ncn: CITY-LT-0007\n"));
        encrypted = opened(new SnmpdServer(folder.resolve("agent3"), "CITY-LT-0003.city.example", "extend sim-iccid /bin/echo 8981100022313131313",
                "extend crypt /bin/echo on"));
        plain = opened(new SnmpdServer(folder.resolve("agent4"), "CITY-LT-0004", "extend crypt /bin/echo off"));
        mosquitto = opened(new MosquittoServer(Files.createDirectories(folder.resolve("mosquitto")),
                IntStream.rangeClosed(5, 6).mapToObj(i -> "CITY-LT-000" + i).toArray(String[]::new)));
    }

    private <T extends AutoCloseable> T opened(T server) {
        open.add(server);
        return server;
    }

    String[] snmp(String name, SnmpdServer... agents) throws IOException {
        return new String[] {"sources", "add", "snmp", name, targets(agents), "version=v3", "user=sha256", "authentication=SHA-256", "privacy=AES-256",
            secret("authPassword", SnmpdServer.AUTH_PASSWORD), secret("privPassword", SnmpdServer.PRIV_PASSWORD),
            "extend=iccid=sim-iccid,encryption=crypt", "intervalSeconds=10"};
    }

    static String targets(SnmpdServer... agents) {
        return "targets=" + String.join(",", List.of(agents).stream().map(agent -> "127.0.0.1:" + agent.port()).toList());
    }

    String[] mqtt(String name) throws IOException {
        return new String[] {"sources", "add", "mqtt", name, "host=127.0.0.1", "port=" + mosquitto.securePort(), "user=" + MosquittoServer.USER,
            secret("password", MosquittoServer.PASSWORD), "caFile=" + mosquitto.certificates().ca()};
    }

    String[] ldap(String name) throws IOException {
        return new String[] {"sources", "add", "ldap", name, "preset=plain", "servers=127.0.0.1", "security=ldaps", "port=" + slapd.securePort(),
            "bindDn=" + SlapdServer.ADMIN, secret("password", SlapdServer.PASSWORD), "caFile=" + slapd.certificates().ca()};
    }

    String secret(String key, String value) throws IOException {
        return key + "=@" + Files.writeString(folder.resolve("secret-" + value.hashCode()), value);
    }

    /** What a laptop reports to the broker. */
    static String status(String user, Instant at, long received) {
        return "{\"at\":\"%s\",\"user\":\"%s\",\"osBuild\":\"10.0.22631.4460\",\"client\":\"3.1.2\",\"encryption\":true,\"signal\":-87,\"radio\":\"LTE\",\"received\":%d,\"up\":3600}"
                .formatted(at, user, received);
    }

    @Override
    public void close() throws Exception {
        Collections.reverse(open);
        for (AutoCloseable server : open) {
            server.close();
        }
    }
}
