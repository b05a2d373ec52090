// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.snmp4j.CommandResponderEvent;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.mp.PduHandle;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OID;

/**
 * What agents report when they do not take a message of version 3. Such a report can't be authenticated, so the library waits for
 * a better answer; it is remembered in case that none comes.
 */
final class Reports {
    private static final Map<OID, String> WORDS = Map.of(SnmpConstants.usmStatsWrongDigests, "wrong digest",
            SnmpConstants.usmStatsUnknownUserNames, "unknown user name", SnmpConstants.usmStatsUnsupportedSecLevels, "unsupported security level",
            SnmpConstants.usmStatsDecryptionErrors, "decryption error");
    private final Map<Address, String> reported = new ConcurrentHashMap<>();

    Reports(Snmp snmp) {
        Snmp.ReportHandler handler = snmp.getReportHandler();
        snmp.setReportHandler(new Snmp.ReportHandler() {
            @Override
            public <A extends Address> void processReport(PduHandle handle, CommandResponderEvent<A> event) {
                note(event);
                handler.processReport(handle, event);
            }
        });
    }

    private void note(CommandResponderEvent<?> event) {
        words(event.getPDU()).ifPresent(words -> reported.put(event.getPeerAddress(), words));
    }

    /** What this agent has reported since it was asked last, in the standard's words. */
    Optional<String> of(Address agent) {
        return Optional.ofNullable(reported.remove(agent));
    }

    /** Empty for what is just a part of finding each other. */
    private static Optional<String> words(PDU report) {
        return report == null || report.size() == 0 ? Optional.empty()
                : WORDS.entrySet().stream().filter(word -> report.get(0).getOid().startsWith(word.getKey())).map(Map.Entry::getValue).findFirst();
    }
}
