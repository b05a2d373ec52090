// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/**
 * An authority of its own and a certificate of a server on loopback that it has signed, as PEM files. RSA: GnuTLS, which slapd and
 * Samba use, does not take the elliptic keys that Java writes.
 */
public final class TestCertificates {
    private static final String PASSWORD = "changeit";
    private final Path folder;

    private TestCertificates(Path folder) {
        this.folder = folder;
    }

    /** @param address an address of loopback that the server's certificate is for, besides {@code localhost} */
    public static TestCertificates make(Path folder, String address) throws IOException, InterruptedException, GeneralSecurityException {
        TestCertificates made = new TestCertificates(folder);
        made.key("ca", "-dname", "CN=Tsukasa Test CA", "-ext", "bc:c=ca:true", "-ext", "ku:c=keyCertSign,cRLSign");
        made.key("server", "-dname", "CN=test server", "-signer", "ca", "-ext", "san=ip:" + address + ",dns:localhost");
        KeyStore store = KeyStore.getInstance(folder.resolve("keys.p12").toFile(), PASSWORD.toCharArray());
        write(made.ca(), "CERTIFICATE", store.getCertificate("ca").getEncoded());
        write(made.certificate(), "CERTIFICATE", store.getCertificate("server").getEncoded());
        write(made.key(), "PRIVATE KEY", store.getKey("server", PASSWORD.toCharArray()).getEncoded());
        return made;
    }

    private void key(String alias, String... more) throws IOException, InterruptedException {
        String[] common = {Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", alias, "-keyalg", "RSA",
            "-keysize", "2048", "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-validity", "3650", "-keystore", folder.resolve("keys.p12").toString(), "-storepass", PASSWORD};
        String[] command = new String[common.length + more.length];
        System.arraycopy(common, 0, command, 0, common.length);
        System.arraycopy(more, 0, command, common.length, more.length);
        Programs.run(folder, command);
    }

    private static void write(Path file, String what, byte[] bytes) throws IOException {
        Files.writeString(file, "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
                + "\n-----END " + what + "-----\n");
        file.toFile().setReadable(true, false);
    }

    public Path ca() {
        return folder.resolve("ca.pem");
    }

    public Path certificate() {
        return folder.resolve("server.pem");
    }

    public Path key() {
        return folder.resolve("server.key");
    }
}
