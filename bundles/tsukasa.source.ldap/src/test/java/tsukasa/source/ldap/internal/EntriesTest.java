// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.unboundid.ldap.sdk.Entry;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.DirectoryEntry;

class EntriesTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Texts TEXTS = Texts.of(LdapSource.class, Locale.ENGLISH);

    private static Entries of(Preset preset, String... changed) {
        return new Entries(new Attributes(preset, changed, TEXTS), TOKYO);
    }

    private static Entry entry(String... lines) throws Exception {
        String[] all = new String[lines.length + 1];
        all[0] = "dn: cn=x,dc=city,dc=example";
        System.arraycopy(lines, 0, all, 1, lines.length);
        return new Entry(all);
    }

    @Test
    void readsAComputerOfActiveDirectory() throws Exception {
        DirectoryEntry computer = of(Preset.AD).computer(entry("sAMAccountName: CITY-LT-0001$", "userAccountControl: 4098", "operatingSystem: Windows 11 Enterprise",
                "operatingSystemVersion: 10.0 (22631)", "lastLogonTimestamp: 134396370000000000", "whenCreated: 20261123122624.0Z", "description: Laptop")).orElseThrow();
        assertEquals("CITY-LT-0001", computer.name());
        assertTrue(computer.disabled());
        assertEquals(Optional.of("10.0.22631"), computer.osBuild());
        assertEquals(Optional.of(Instant.parse("2026-11-20T08:30:00Z")), computer.lastLogon());
        assertEquals(Optional.of(Instant.parse("2026-11-23T12:26:24Z")), computer.created());
    }

    @Test
    void readsAPersonOfActiveDirectory() throws Exception {
        StaffMember member = of(Preset.AD).person(entry("sAMAccountName: T-Sato", "displayName:: 5L2Q6Jek", "department:: 56iO5YuZ6Kqy", "mail: sato@city.example",
                "userAccountControl: 512", "accountExpires: 134509788000000000")).orElseThrow();
        assertEquals("t-sato", member.user().value());
        assertEquals("佐藤", member.name());
        assertEquals("税務課", member.section().orElseThrow().value());
        assertFalse(member.disabled());
        assertEquals(Optional.of(LocalDate.parse("2027-03-31")), member.lastDay(), "it expires at 1 April 0:00 of Tokyo");
    }

    @Test
    void neverIsNoDay() {
        assertEquals(Optional.empty(), DirectoryTimes.lastDay("0", TOKYO));
        assertEquals(Optional.empty(), DirectoryTimes.lastDay("-1", TOKYO));
        assertEquals(Optional.empty(), DirectoryTimes.lastDay("9223372036854775807", TOKYO));
        assertEquals(Optional.empty(), DirectoryTimes.lastDay("soon", TOKYO));
        assertEquals(Optional.of(LocalDate.parse("2026-11-30")), DirectoryTimes.lastDay("20788", TOKYO), "shadowExpire is the first day on which one can't");
        assertEquals(Optional.of(LocalDate.parse("2027-03-31")), DirectoryTimes.lastDay("2027-03-31", TOKYO));
        assertEquals(Optional.of(LocalDate.parse("2027-03-31")), DirectoryTimes.lastDay("20270331150000Z", TOKYO));
    }

    @Test
    void whatHasNoNameIsNothing() throws Exception {
        assertEquals(Optional.empty(), of(Preset.AD).computer(entry("cn: only a cn")));
        assertEquals(Optional.empty(), of(Preset.AD).computer(entry("sAMAccountName: $")));
        assertEquals(Optional.empty(), of(Preset.PLAIN).person(entry("uid: " + "x".repeat(201))));
        assertEquals("x".repeat(200), of(Preset.PLAIN).person(entry("uid: a", "cn: " + "x".repeat(300))).orElseThrow().name());
    }

    @Test
    void attributesCanBeOthers() throws Exception {
        StaffMember member = of(Preset.AD, "section=physicalDeliveryOfficeName", "LASTDAY=", " user = employeeID ").person(entry("employeeID: E1",
                "department: x", "physicalDeliveryOfficeName: Tax", "accountExpires: 134509788000000000")).orElseThrow();
        assertEquals("e1", member.user().value());
        assertEquals("Tax", member.section().orElseThrow().value());
        assertEquals(Optional.empty(), member.lastDay());
        assertTrue(assertThrows(Refusal.class, () -> of(Preset.AD, "office=x")).getMessage().contains("computerName"));
    }

    @Test
    void locksOfPlainDirectories() throws Exception {
        Entries plain = of(Preset.PLAIN);
        assertTrue(plain.person(entry("uid: a", "pwdAccountLockedTime: 000001010000Z")).orElseThrow().disabled());
        assertFalse(plain.person(entry("uid: a", "pwdAccountLockedTime: 20261123120000Z")).orElseThrow().disabled(), "for a while only");
        assertTrue(of(Preset.PLAIN, "userDisabled=nsAccountLock").person(entry("uid: a", "nsAccountLock: TRUE")).orElseThrow().disabled());
    }
}
