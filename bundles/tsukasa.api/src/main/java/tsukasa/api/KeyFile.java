// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The random key of a data folder, in a file that its owner alone may read, with which secrets are enciphered. So nobody is asked for a
 * password, and a copy of the database gives nothing away. Whoever may read the data folder as its owner can read the secrets too.
 */
public final class KeyFile {
    private static final Logger LOG = System.getLogger(KeyFile.class.getName());
    private static final int KEY_BYTES = 32;
    private final Path folder;
    private final String name;

    /** @param data the site's data folder */
    public KeyFile(Path data) {
        this(data.resolve("secrets"), "key");
    }

    private KeyFile(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** Another key, for what has nothing to do with the secrets of the data folder. */
    public static KeyFile at(Path file) {
        return new KeyFile(file.toAbsolutePath().getParent(), file.getFileName().toString());
    }

    /** Where it lies; nobody else may look into this folder. */
    public Path folder() {
        return folder;
    }

    /** The key, as 64 hexadecimal digits; made at the first call, whichever process is first. */
    public String key() throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            byte[] random = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(random);
            create(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    private void create(Path file, String key) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            Files.createDirectories(folder, rights(posix, "rwx------"));
        }
        Path temporary = Files.createTempFile(folder, "key", ".new", rights(posix, "rw-------"));
        Files.writeString(temporary, key, StandardCharsets.US_ASCII);
        try {
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException e) {
            LOG.log(Level.DEBUG, "another process was first: its key counts", e);
        } catch (UnsupportedOperationException e) {
            Files.move(temporary, file);
            return;
        }
        Files.delete(temporary);
    }

    private static FileAttribute<?>[] rights(boolean posix, String rights) {
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
