// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.sim;

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

import tsukasa.api.KeyFile;
import tsukasa.devices.Iccid;

/** Enciphers PUKs (AES-256 in GCM) with a key of their own, made from that of the data folder; each is bound to its SIM. */
final class PukCipher {
    private static final String PURPOSE = "tsukasa.devices.puk";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private final KeyFile file;
    private final SecureRandom random = new SecureRandom();
    private SecretKey key;

    PukCipher(KeyFile file) {
        this.file = file;
    }

    String enciphered(Iccid sim, String puk) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, sim, nonce).doFinal(puk.getBytes(StandardCharsets.UTF_8));
            byte[] both = new byte[NONCE + secret.length];
            System.arraycopy(nonce, 0, both, 0, NONCE);
            System.arraycopy(secret, 0, both, NONCE, secret.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the PUK can't be enciphered: " + e.getMessage(), e);
        }
    }

    /** Empty if it was enciphered with the key of another data folder, or for another SIM. */
    Optional<String> deciphered(Iccid sim, String text) {
        byte[] both = Base64.getDecoder().decode(text);
        try {
            return Optional.of(new String(cipher(Cipher.DECRYPT_MODE, sim, both).doFinal(both, NONCE, both.length - NONCE),
                    StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the PUK can't be deciphered: " + e.getMessage(), e);
        }
    }

    private Cipher cipher(int mode, Iccid sim, byte[] nonce) throws GeneralSecurityException, IOException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
        cipher.updateAAD(sim.value().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private synchronized SecretKey key() throws GeneralSecurityException, IOException {
        if (key == null) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(file.key().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            key = new SecretKeySpec(mac.doFinal(PURPOSE.getBytes(StandardCharsets.US_ASCII)), "AES");
        }
        return key;
    }
}
