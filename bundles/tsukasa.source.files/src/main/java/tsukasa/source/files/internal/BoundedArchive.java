// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import tsukasa.api.Texts;

/**
 * The one place where archives are opened. Entries are read in place, never unpacked to files, and each is cut off when it
 * grows beyond its limit or beyond what honest data reaches: what an entry says of its own size is not believed.
 */
final class BoundedArchive implements AutoCloseable {
    static final long LARGEST_ENTRY = 8L << 30;
    static final int MOST_ENTRIES = 10_000;
    private static final long RATIO_JUDGED_FROM = 64L << 20;
    private static final long LARGEST_RATIO = 400;

    private final ZipFile zip;
    private final Texts texts;

    BoundedArchive(Path file, Texts texts) throws IOException, BadFile {
        this.texts = texts;
        zip = new ZipFile(file.toFile());
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw new BadFile(texts.text("BoundedArchive_suspicious"));
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** The bytes of this entry, at most {@code limit}; beyond it reading fails with {@link TooLarge}. */
    InputStream open(String name, long limit) throws IOException, BadFile {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BadFile(texts.text("Workbook_partMissing", name));
        }
        return new Bounded(zip.getInputStream(entry), Math.max(entry.getCompressedSize(), 1), limit);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry is larger than it may be. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final class Bounded extends FilterInputStream {
        private final long packed;
        private final long limit;
        private long count;

        Bounded(InputStream in, long packed, long limit) {
            super(in);
            this.packed = packed;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                count(1);
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = super.read(bytes, from, length);
            if (n > 0) {
                count(n);
            }
            return n;
        }

        private void count(int n) throws TooLarge {
            count += n;
            if (count > limit || count > RATIO_JUDGED_FROM && count / packed > LARGEST_RATIO) {
                throw new TooLarge();
            }
        }
    }
}
