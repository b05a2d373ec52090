// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.crypto.spec.PBEKeySpec;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;

/**
 * Secrets in Equinox secure storage: a keyring in the data folder, encrypted (AES-256) with the random key that lies in a
 * file beside it, readable by its owner only. So nobody is asked for a password, which a collector that starts by itself
 * could not answer, and neither a copy of the database nor one of the keyring gives anything away. Whoever may read the
 * whole data folder as its owner can read the secrets too: the folder is what must be guarded.
 */
final class KeyringVault implements Vault {
    private static final Logger LOG = System.getLogger(KeyringVault.class.getName());
    private static final String NODE = "tsukasa/sources";
    private static final String KEY = "secret";
    private static final int KEY_BYTES = 32;
    private final Path folder;
    private final Texts texts;
    private ISecurePreferences keyring;

    KeyringVault(Path data, Texts texts) {
        folder = data.resolve("secrets");
        this.texts = texts;
    }

    @Override
    public synchronized void put(String reference, String secret) {
        try {
            ISecurePreferences node = secrets().node(reference);
            node.put(KEY, secret, true);
            node.flush();
        } catch (StorageException | IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public synchronized Optional<String> get(String reference) {
        try {
            return secrets().nodeExists(reference) ? Optional.ofNullable(secrets().node(reference).get(KEY, null))
                    : Optional.empty();
        } catch (StorageException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void retain(Set<String> references) {
        if (keyring == null && !Files.exists(keyringFile())) {
            return;
        }
        boolean changed = false;
        for (String name : secrets().childrenNames()) {
            if (!references.contains(name)) {
                secrets().node(name).removeNode();
                changed = true;
            }
        }
        try {
            if (changed) {
                secrets().flush();
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Path keyringFile() {
        return folder.resolve("keyring");
    }

    private ISecurePreferences secrets() {
        if (keyring == null) {
            try {
                keyring = SecurePreferencesFactory.open(location(), Map.of(IProviderHints.PROMPT_USER, false,
                        IProviderHints.DEFAULT_PASSWORD, new PBEKeySpec(key().toCharArray())));
            } catch (IOException e) {
                throw unusable(e);
            }
        }
        return keyring.node(NODE);
    }

    /** The storage takes the path of a file URL as it stands, so nothing in it may be escaped. */
    @SuppressWarnings("deprecation")
    private URL location() throws MalformedURLException {
        return new URL("file", null, keyringFile().toAbsolutePath().toString().replace('\\', '/'));
    }

    private String key() throws IOException {
        Path file = folder.resolve("key");
        if (!Files.exists(file)) {
            byte[] random = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(random);
            create(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    private void create(Path file, String key) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] folderRights = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
        FileAttribute<?>[] fileRights = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        Files.createDirectories(folder.getParent());
        Files.createDirectories(folder, folderRights);
        Path temporary = Files.createTempFile(folder, "key", ".new", fileRights);
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

    private Refusal unusable(Exception e) {
        return new Refusal(texts.text("KeyringVault_unusable", folder), e);
    }
}
