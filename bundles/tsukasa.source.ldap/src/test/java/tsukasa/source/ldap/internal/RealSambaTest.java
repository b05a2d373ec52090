// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;

import tsukasa.api.Refusal;
import tsukasa.devices.DirectoryEntry;
import tsukasa.testing.SambaServer;

/** Against a real Active Directory. */
class RealSambaTest {
    private static final String LAPTOP_PASSWORD = "Laptop-Secret-1";
    @TempDir
    Path folder;
    private final Recorded recorded = new Recorded();

    private static Map<String, Object> settings(SambaServer server) {
        return new HashMap<>(Map.of("tsukasa_source_id", "ad", "servers", new String[] {server.address()}, "caFile", server.certificates().ca().toString(),
                "bindDn", SambaServer.ADMIN, "_password", SambaServer.PASSWORD, "pageSize", 9, "computerNames", new String[] {"*"}));
    }

    /** Laptops and staff as an administrator makes them; one laptop logs in. */
    private static void fill(SambaServer server) throws Exception {
        try (LDAPConnection ad = new LDAPConnection(new SSLUtil(new TrustAllTrustManager()).createSSLSocketFactory(), server.address(), 636)) {
            ad.bind(SambaServer.ADMIN, SambaServer.PASSWORD);
            for (int i = 1; i <= 20; i++) {
                ad.add("dn: CN=CITY-LT-%1$04d,CN=Computers,%2$s".formatted(i, SambaServer.SUFFIX), "objectClass: computer",
                        "sAMAccountName: CITY-LT-%04d$".formatted(i), "userAccountControl: " + (i == 2 ? 4098 : 4096),
                        "operatingSystem: Windows 11 Enterprise", "operatingSystemVersion: 10.0 (22631)");
            }
            ad.add("dn: CN=CITY-PC-0001,CN=Computers," + SambaServer.SUFFIX, "objectClass: computer", "sAMAccountName: CITY-PC-0001$", "userAccountControl: 4096");
            for (int i = 1; i <= 12; i++) {
                ad.add("dn: CN=Staff %1$d,CN=Users,%2$s".formatted(i, SambaServer.SUFFIX), "objectClass: user", "sAMAccountName: Staff-%02d".formatted(i),
                        "displayName: 職員 " + i, "department: 税務課", "mail: staff%d@city.example".formatted(i),
                        "userAccountControl: " + (i == 5 ? 546 : 544), "accountExpires: " + (i == 7 ? "134509788000000000" : "0"));
            }
            String laptop = "CN=CITY-LT-0001,CN=Computers," + SambaServer.SUFFIX;
            ad.modify(new com.unboundid.ldap.sdk.ModifyRequest(laptop, new com.unboundid.ldap.sdk.Modification(
                    com.unboundid.ldap.sdk.ModificationType.REPLACE, "unicodePwd", ("\"" + LAPTOP_PASSWORD + "\"").getBytes(StandardCharsets.UTF_16LE))));
            ad.bind("CITY-LT-0001$@city.example", LAPTOP_PASSWORD);
        }
    }

    @Test
    void readsARealActiveDirectory() throws Exception {
        try (SambaServer server = new SambaServer(folder)) {
            fill(server);
            recorded.once(Sources.make(settings(server), recorded));
            assertEquals(21, recorded.computers.size(), "without the domain controller");
            assertEquals(12, recorded.people.size(), () -> "without the built-in accounts: " + recorded.people.keySet());
            DirectoryEntry laptop = recorded.computers.get("CITY-LT-0001");
            assertEquals(Optional.of("10.0.22631"), laptop.osBuild());
            assertFalse(laptop.disabled());
            assertTrue(recorded.computers.get("CITY-LT-0002").disabled());
            assertEquals(laptop.lastLogon().orElseThrow().truncatedTo(java.time.temporal.ChronoUnit.MICROS), recorded.contacts.values().iterator().next().at());
            assertEquals(1, recorded.contacts.size(), "only one has ever logged in");
            assertEquals("税務課", recorded.people.get("staff-01").section().orElseThrow().value());
            assertTrue(recorded.people.get("staff-05").disabled());
            assertEquals(Optional.of(LocalDate.parse("2027-03-31")), recorded.people.get("staff-07").lastDay());
            assertEquals(Optional.empty(), recorded.people.get("staff-01").lastDay());

            Map<String, Object> byRegister = settings(server);
            byRegister.remove("computerNames");
            recorded.registered.add("city-lt-7");
            recorded.once(Sources.make(byRegister, recorded));
            assertEquals(20, recorded.computers.size(), "they are named as one that is registered, which the desktops are not");

            refuse(server, "_password", "wrong", "user or password is wrong");
            refuse(server, "security", "none", "encrypted connections only");
            refuse(server, "bindDn", "Staff-05@city.example", "user or password is wrong", "is disabled");
            recorded.once(Sources.make(settings(server), recorded));
            assertEquals(1, recorded.contacts.size(), "the same logon is the same contact");
        }
    }

    private void refuse(SambaServer server, String key, String value, String... oneOf) throws Exception {
        Map<String, Object> settings = settings(server);
        settings.put(key, value);
        String sentence = assertThrows(Refusal.class, () -> recorded.once(Sources.make(settings, recorded))).getMessage();
        assertTrue(java.util.Arrays.stream(oneOf).anyMatch(sentence::contains), sentence);
    }
}
