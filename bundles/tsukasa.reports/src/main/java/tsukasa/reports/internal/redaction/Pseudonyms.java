// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.redaction;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import tsukasa.api.report.Column.Content;

/** Names in place of names: the same for the same key, and of no use without it. */
final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int BITS = 5;
    private final Mac mac;

    Pseudonyms(String key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For example {@code P-4F7K2M9QX0}; fifty bits of the digest. */
    synchronized String of(Content kind, String name) {
        byte[] digest = mac.doFinal((kind + "\n" + name).getBytes(StandardCharsets.UTF_8));
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << Byte.SIZE | digest[i] & 0xff;
        }
        StringBuilder text = new StringBuilder(prefix(kind));
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt((int) (bits >>> i * BITS) & LETTERS.length() - 1));
        }
        return text.toString();
    }

    private static String prefix(Content kind) {
        return switch (kind) {
        case PERSON -> "P-";
        case THING -> "D-";
        default -> "R-";
        };
    }
}
