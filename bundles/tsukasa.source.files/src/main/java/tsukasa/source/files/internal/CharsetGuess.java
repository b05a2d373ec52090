// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which characters a text file is written in.
 *
 * @param charset empty if it is none of those known
 * @param marked  whether a byte order mark said so, which is then not part of the text
 * @param reason  key of the sentence that says why
 */
record CharsetGuess(Optional<Charset> charset, boolean marked, String reason) {
    /** Shift_JIS as Windows writes it, with its additional characters. */
    static final Charset CP932 = Charset.forName("windows-31j");
    private static final int EXAMINED = 1 << 20;

    static CharsetGuess of(Path file) throws IOException {
        byte[] start = head(file);
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            return new CharsetGuess(Optional.of(StandardCharsets.UTF_8), true, "CharsetGuess_mark");
        }
        if (starts(start, 0xFF, 0xFE)) {
            return new CharsetGuess(Optional.of(StandardCharsets.UTF_16LE), true, "CharsetGuess_mark");
        }
        if (starts(start, 0xFE, 0xFF)) {
            return new CharsetGuess(Optional.of(StandardCharsets.UTF_16BE), true, "CharsetGuess_mark");
        }
        byte[] telling = fromFirstByteThatTells(file);
        if (telling.length == 0) {
            return new CharsetGuess(Optional.of(StandardCharsets.UTF_8), false, "CharsetGuess_ascii");
        }
        if (decodes(telling, StandardCharsets.UTF_8)) {
            return new CharsetGuess(Optional.of(StandardCharsets.UTF_8), false, "CharsetGuess_utf8");
        }
        if (decodes(telling, CP932)) {
            return new CharsetGuess(Optional.of(CP932), false, "CharsetGuess_cp932");
        }
        return new CharsetGuess(Optional.empty(), false, "CharsetGuess_unknown");
    }

    /** How many bytes of a mark precede the text if it is read in this charset. */
    static int markLength(Path file, Charset charset) throws IOException {
        byte[] start = head(file);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return starts(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        }
        boolean utf16 = charset.equals(StandardCharsets.UTF_16LE) && starts(start, 0xFF, 0xFE)
                || charset.equals(StandardCharsets.UTF_16BE) && starts(start, 0xFE, 0xFF);
        return utf16 ? 2 : 0;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        return bytes.length >= mark.length
                && Arrays.equals(mark, java.util.stream.IntStream.range(0, mark.length).map(i -> bytes[i] & 0xFF).toArray());
    }

    /** A piece of the file that begins with its first byte beyond ASCII; a long file may have an English beginning. */
    private static byte[] fromFirstByteThatTells(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            byte[] chunk = new byte[1 << 16];
            for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
                for (int i = 0; i < n; i++) {
                    if (chunk[i] < 0) {
                        byte[] rest = in.readNBytes(EXAMINED);
                        byte[] piece = Arrays.copyOfRange(chunk, i, n + rest.length);
                        System.arraycopy(rest, 0, piece, n - i, rest.length);
                        return piece;
                    }
                }
            }
            return new byte[0];
        }
    }

    /** Whether all bytes are characters of this charset, but for one cut at the end. */
    private static boolean decodes(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CharBuffer to = CharBuffer.allocate(1 << 14);
        while (true) {
            CoderResult result = decoder.decode(from, to, false);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return bytes.length >= EXAMINED || from.remaining() == 0;
            }
            to.clear();
        }
    }
}
