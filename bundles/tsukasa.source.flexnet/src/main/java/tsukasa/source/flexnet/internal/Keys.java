// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes texts fit where only so many characters may stand, each still different from every other. */
final class Keys {
    private static final int HEX_BYTES = 12;

    private Keys() {
    }

    static String fit(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(digest, 0, HEX_BYTES);
            return text.substring(0, longest - hex.length() - 1) + "~" + hex;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
