// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whom a source believes over TLS: the authorities of the Java runtime, and those of a file where a city has its own. */
public final class Trust {
    private Trust() {
    }

    /**
     * A context for clients that shows no certificate of its own. Names of servers are checked by whoever uses it.
     *
     * @param authorities file of certificates, PEM or DER
     * @throws IOException if the file can't be read
     * @throws GeneralSecurityException if there is no certificate in it
     */
    public static SSLContext context(Optional<Path> authorities) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, authorities.isEmpty() ? null : managers(authorities.get()), null);
        return context;
    }

    private static TrustManager[] managers(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (TrustManager manager : factory(null).getTrustManagers()) {
            for (X509Certificate known : ((X509TrustManager) manager).getAcceptedIssuers()) {
                store.setCertificateEntry("runtime" + number++, known);
            }
        }
        int own = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("own" + own++, one);
            }
        }
        if (own == 0) {
            throw new GeneralSecurityException("there is no certificate in " + file);
        }
        return factory(store).getTrustManagers();
    }

    private static TrustManagerFactory factory(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
