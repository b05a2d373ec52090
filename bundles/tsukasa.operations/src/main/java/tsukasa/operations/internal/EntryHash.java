// SPDX-License-Identifier: EPL-2.0
package tsukasa.operations.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import tsukasa.api.operation.AuditEntry;
import tsukasa.persistence.Micros;

/** What ties an entry to all before it. Every field goes in behind its length, so that no two entries look alike. */
final class EntryHash {
    private EntryHash() {
    }

    /** @param previous hash of the entry before; empty for the first */
    static String of(String previous, AuditEntry entry) {
        List<String> fields = List.of(previous, entry.id().toString(), Long.toString(entry.number()),
                Long.toString(Micros.of(entry.at())), entry.actor().value(), entry.right().name(), entry.phase().name(),
                entry.arguments(), entry.before(), entry.after(), entry.summary(), entry.why());
        MessageDigest digest = sha256();
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
