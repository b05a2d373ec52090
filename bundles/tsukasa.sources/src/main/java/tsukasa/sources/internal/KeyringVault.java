// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.crypto.spec.PBEKeySpec;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;

import tsukasa.api.KeyFile;
import tsukasa.api.Refusal;
import tsukasa.api.Texts;

/**
 * Secrets in Equinox secure storage: a keyring in the data folder, encrypted (AES-256) with the random key that lies in a
 * file beside it, readable by its owner only. So nobody is asked for a password, which a collector that starts by itself
 * could not answer, and neither a copy of the database nor one of the keyring gives anything away. Whoever may read the
 * whole data folder as its owner can read the secrets too: the folder is what must be guarded.
 */
final class KeyringVault implements Vault {
    private static final String NODE = "tsukasa/sources";
    private static final String KEY = "secret";
    private final KeyFile key;
    private final Texts texts;
    private ISecurePreferences keyring;

    KeyringVault(Path data, Texts texts) {
        key = new KeyFile(data);
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
        return key.folder().resolve("keyring");
    }

    private ISecurePreferences secrets() {
        if (keyring == null) {
            try {
                keyring = SecurePreferencesFactory.open(location(), Map.of(IProviderHints.PROMPT_USER, false,
                        IProviderHints.DEFAULT_PASSWORD, new PBEKeySpec(key.key().toCharArray())));
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

    private Refusal unusable(Exception e) {
        return new Refusal(texts.text("KeyringVault_unusable", key.folder()), e);
    }
}
