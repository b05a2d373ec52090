// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Enciphers short secrets (AES-256 in GCM) with a key of their own, made from that of the data folder; each is bound to what it belongs to. */
public final class SecretCipher {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private final KeyFile file;
    private final String purpose;
    private final SecureRandom random = new SecureRandom();
    private SecretKey key;

    /** @param purpose what the secrets are for: those of one purpose can't be read as those of another */
    public SecretCipher(KeyFile file, String purpose) {
        this.file = file;
        this.purpose = purpose;
    }

    /** @param owner what the secret belongs to: it can be read for this owner only */
    public String enciphered(String owner, String secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] enciphered = cipher(Cipher.ENCRYPT_MODE, owner, nonce).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] both = new byte[NONCE + enciphered.length];
            System.arraycopy(nonce, 0, both, 0, NONCE);
            System.arraycopy(enciphered, 0, both, NONCE, enciphered.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the secret can't be enciphered: " + e.getMessage(), e);
        }
    }

    /** Empty if it was enciphered with the key of another data folder, or for another owner. */
    public Optional<String> deciphered(String owner, String text) {
        byte[] both = Base64.getDecoder().decode(text);
        try {
            return Optional.of(new String(cipher(Cipher.DECRYPT_MODE, owner, both).doFinal(both, NONCE, both.length - NONCE),
                    StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the secret can't be deciphered: " + e.getMessage(), e);
        }
    }

    private Cipher cipher(int mode, String owner, byte[] nonce) throws GeneralSecurityException, IOException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized SecretKey key() throws GeneralSecurityException, IOException {
        if (key == null) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(file.key().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            key = new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII)), "AES");
        }
        return key;
    }
}
