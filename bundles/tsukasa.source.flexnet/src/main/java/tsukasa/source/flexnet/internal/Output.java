// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The bytes of an output as text: UTF-8, or what Japanese Windows writes. */
final class Output {
    /** More than that no server says: some hundred thousand checkouts. */
    static final long MOST_BYTES = 64L << 20;
    private static final Charset WINDOWS = Charset.forName("windows-31j");

    private Output() {
    }

    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS); // what is neither becomes a sign for it; the rest is read all the same
        }
    }
}
