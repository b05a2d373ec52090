// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

import java.nio.charset.StandardCharsets;

import org.snmp4j.smi.OID;

/** Where agents keep what is asked of them (SNMPv2-MIB, HOST-RESOURCES-MIB, NET-SNMP-EXTEND-MIB). */
final class Oids {
    static final OID DESCRIPTION = new OID("1.3.6.1.2.1.1.1.0");
    static final OID AGENT_UP = new OID("1.3.6.1.2.1.1.3.0");
    static final OID NAME = new OID("1.3.6.1.2.1.1.5.0");
    static final OID SYSTEM_UP = new OID("1.3.6.1.2.1.25.1.1.0");
    static final OID DATE = new OID("1.3.6.1.2.1.25.1.2.0");
    static final OID STORAGE_TYPE = new OID("1.3.6.1.2.1.25.2.3.1.2");
    static final OID STORAGE_NAME = new OID("1.3.6.1.2.1.25.2.3.1.3");
    static final OID STORAGE_UNIT = new OID("1.3.6.1.2.1.25.2.3.1.4");
    static final OID STORAGE_SIZE = new OID("1.3.6.1.2.1.25.2.3.1.5");
    static final OID STORAGE_USED = new OID("1.3.6.1.2.1.25.2.3.1.6");
    static final OID FIXED_DISK = new OID("1.3.6.1.2.1.25.2.1.4");
    static final OID SOFTWARE = new OID("1.3.6.1.2.1.25.6.3.1.2");
    static final OID REPORTS = new OID("1.3.6.1.6.3");
    private static final OID EXTEND_FIRST_LINE = new OID("1.3.6.1.4.1.8072.1.3.2.3.1.1");

    private Oids() {
    }

    /** The first line that the command of this name prints. */
    static OID extend(String name) {
        OID oid = new OID(EXTEND_FIRST_LINE);
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        oid.append(bytes.length);
        for (byte one : bytes) {
            oid.append(one & 0xff);
        }
        return oid;
    }
}
