// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;

import tsukasa.api.Bytes;
import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.devices.Contact;
import tsukasa.devices.Encryption;

class ValuesTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void readsClocks() {
        byte[] told = OctetString.fromHexString("07:EA:0B:17:0C:17:31:00:2B:00:00").getValue();
        assertEquals(Optional.of(Instant.parse("2026-11-23T12:23:49Z")), DateAndTime.read(told, TOKYO));
        byte[] local = OctetString.fromHexString("07:EA:0B:17:0C:17:31:05").getValue();
        assertEquals(Optional.of(Instant.parse("2026-11-23T03:23:49.500Z")), DateAndTime.read(local, TOKYO));
        assertEquals(Optional.empty(), DateAndTime.read(new byte[] {7, (byte) 0xea, 13, 1, 0, 0, 0, 0}, TOKYO));
        assertEquals(Optional.empty(), DateAndTime.read(new byte[3], TOKYO));
    }

    @Test
    void findsBuilds() {
        assertEquals(Optional.of("10.0.22631"), OsBuild.in("Hardware: Intel64 Family 6 - Software: Windows Version 6.3 (Build 22631 Multiprocessor Free)"));
        assertEquals(Optional.of("7601"), OsBuild.in("Software: Windows Version 6.1 (Build 7601 Multiprocessor Free)"));
        assertEquals(Optional.of("6.1.0-18-amd64"), OsBuild.in("Linux pc1 6.1.0-18-amd64 #1 SMP"));
        assertEquals(Optional.empty(), OsBuild.in("a printer"));
    }

    @Test
    void sizesOfLargeDisksAreUnsigned() {
        Disks disks = new Disks();
        disk(disks, 1, "/data", Oids.FIXED_DISK, 4096, 99_000_000, 1);
        disk(disks, 2, "C:\\ Label:  Serial Number 1", Oids.FIXED_DISK, 4096, -2_000_000_000, 7);
        disk(disks, 3, "Physical Memory", new OID("1.3.6.1.2.1.25.2.1.2"), 1, 9, 1);
        Contact.Builder facts = Contact.Facts.builder();
        disks.say(facts);
        assertEquals(Optional.of(new Bytes((4_294_967_296L - 2_000_000_000L) * 4096)), facts.build().diskSize());
        assertEquals(Optional.of(new Bytes((4_294_967_296L - 2_000_000_007L) * 4096)), facts.build().diskFree());
    }

    private static void disk(Disks disks, int row, String name, OID type, int unit, int size, int used) {
        disks.add(new OID(Oids.STORAGE_TYPE).append(row), type);
        disks.add(new OID(Oids.STORAGE_NAME).append(row), new OctetString(name));
        disks.add(new OID(Oids.STORAGE_UNIT).append(row), new Integer32(unit));
        disks.add(new OID(Oids.STORAGE_SIZE).append(row), new Integer32(size));
        disks.add(new OID(Oids.STORAGE_USED).append(row), new Integer32(used));
    }

    @Test
    void whatCommandsSayIsCheckedAndTheRestIsTaken() {
        Contact.Builder facts = Contact.Facts.builder();
        Optional<String> wrong = Extends.say(Map.of(Extends.What.ICCID, "8981100022313131313F", Extends.What.ENCRYPTION, "On", Extends.What.SIGNAL, "-87",
                Extends.What.RADIO, "LTE", Extends.What.SENT, "many"), "x build 22631", facts);
        assertEquals(Optional.of("sent = many"), wrong);
        assertEquals("8981100022313131313", facts.build().sim().orElseThrow().value());
        assertEquals(Optional.of(Encryption.ON), facts.build().encryption());
        assertEquals(Optional.of(-87), facts.build().signal());
        assertThrows(Refusal.class, () -> new Extends(new String[] {"imei=x"}, Texts.of(SnmpSource.class, Locale.ENGLISH)));
    }
}
