// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import tsukasa.api.source.SourceId;

/** Identity of a checkout: the source that saw it and the source's own key, unique over time. */
public record CheckoutId(SourceId source, String key) {
    public static final int LONGEST_KEY = 250;

    public CheckoutId {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a checkout's key has 1 to " + LONGEST_KEY + " characters: '" + key + "'");
        }
    }

    /** One whose key is all of these parts together, however long they are. */
    public static CheckoutId of(SourceId source, String... parts) {
        String all = String.join("|", parts);
        if (all.length() <= LONGEST_KEY) {
            return new CheckoutId(source, all);
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(digest);
            return new CheckoutId(source, all.substring(0, LONGEST_KEY - hex.length() - 1) + "~" + hex);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return source + "/" + key;
    }
}
