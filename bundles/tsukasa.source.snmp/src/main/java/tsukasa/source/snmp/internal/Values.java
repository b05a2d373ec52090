// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.snmp4j.smi.Null;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;

/** Values of agents, which may be of any type whatever was asked for. */
final class Values {
    private Values() {
    }

    /** As text without blanks and quotes around it; empty if there is none. */
    static String text(Variable value) {
        if (value instanceof OctetString text) {
            return unquoted(new String(text.getValue(), StandardCharsets.UTF_8).replace("\0", "").strip());
        }
        return value == null || value instanceof Null || value.isException() ? "" : value.toString().strip();
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, text.length() - 1).strip() : text;
    }

    static Optional<Long> number(Variable value) {
        if (value == null || value instanceof Null || value.isException() || value instanceof OctetString) {
            return Optional.empty();
        }
        try {
            return Optional.of(value.toLong());
        } catch (UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    static Optional<byte[]> bytes(Variable value) {
        return value instanceof OctetString text ? Optional.of(text.getValue()) : Optional.empty();
    }
}
