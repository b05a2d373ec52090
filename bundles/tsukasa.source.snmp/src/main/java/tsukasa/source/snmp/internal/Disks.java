// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

import tsukasa.api.Bytes;
import tsukasa.devices.Contact;

/** The storage table of an agent, of which the system's disk is wanted. */
final class Disks {
    static final OID[] COLUMNS = {Oids.STORAGE_TYPE, Oids.STORAGE_NAME, Oids.STORAGE_UNIT, Oids.STORAGE_SIZE, Oids.STORAGE_USED};
    private static final long UNSIGNED = 0xffff_ffffL;
    private final Map<Integer, Row> rows = new HashMap<>();

    private static final class Row {
        private String type = "";
        private String name = "";
        private long unit;
        private long size;
        private long used;

        boolean fixed() {
            return type.equals(Oids.FIXED_DISK.toDottedString()) && unit > 0 && size > 0;
        }

        /** The root, the drive of Windows; else the largest. */
        int rank() {
            return name.equals("/") || name.regionMatches(true, 0, "C:", 0, 2) ? 1 : 0;
        }

        long bytes() {
            return size * unit;
        }
    }

    void add(OID oid, Variable value) {
        Row row = rows.computeIfAbsent(oid.last(), index -> new Row());
        if (oid.startsWith(Oids.STORAGE_TYPE)) {
            row.type = value instanceof OID type ? type.toDottedString() : "";
        } else if (oid.startsWith(Oids.STORAGE_NAME)) {
            row.name = Values.text(value);
        } else if (oid.startsWith(Oids.STORAGE_UNIT)) {
            row.unit = Values.number(value).orElse(0L);
        } else if (oid.startsWith(Oids.STORAGE_SIZE)) {
            // a signed number that large disks overflow
            row.size = Values.number(value).orElse(0L) & UNSIGNED;
        } else if (oid.startsWith(Oids.STORAGE_USED)) {
            row.used = Values.number(value).orElse(0L) & UNSIGNED;
        }
    }

    void say(Contact.Builder facts) {
        system(rows.values()).ifPresent(disk -> facts.disk(new Bytes(Math.max(0, disk.size - disk.used) * disk.unit), new Bytes(disk.bytes())));
    }

    private static Optional<Row> system(Collection<Row> rows) {
        return rows.stream().filter(Row::fixed).max(Comparator.comparingInt(Row::rank).thenComparingLong(Row::bytes));
    }
}
