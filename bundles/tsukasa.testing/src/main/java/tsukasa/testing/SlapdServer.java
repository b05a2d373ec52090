// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** A real OpenLDAP server on loopback, with a suffix and an administrator. */
public final class SlapdServer implements AutoCloseable {
    public static final String SUFFIX = "dc=city,dc=example";
    public static final String ADMIN = "cn=admin," + SUFFIX;
    public static final String PASSWORD = "slapd-2026";
    private final Path folder;
    private final int port = Programs.freePort();
    private final int securePort = Programs.freePort();
    private final TestCertificates certificates;
    private Process process;

    /**
     * @param folder  an empty one
     * @param entries LDIF of what is below the suffix
     */
    public SlapdServer(Path folder, String entries) throws Exception {
        String slapd = Programs.require("slapd", "slapd");
        Programs.require("slapadd", "slapd");
        this.folder = folder;
        certificates = TestCertificates.make(folder, "127.0.0.1");
        Files.createDirectory(folder.resolve("db"));
        Files.writeString(folder.resolve("slapd.conf"), """
                include /etc/ldap/schema/core.schema
                include /etc/ldap/schema/cosine.schema
                include /etc/ldap/schema/nis.schema
                include /etc/ldap/schema/inetorgperson.schema
                modulepath /usr/lib/ldap
                moduleload back_mdb
                TLSCACertificateFile %1$s
                TLSCertificateFile %2$s
                TLSCertificateKeyFile %3$s
                pidfile %4$s/pid
                database mdb
                suffix "%5$s"
                rootdn "%6$s"
                rootpw %7$s
                directory %4$s/db
                access to attrs=userPassword by anonymous auth by * none
                access to * by users read by anonymous auth
                """.formatted(certificates.ca(), certificates.certificate(), certificates.key(), folder, SUFFIX, ADMIN, PASSWORD));
        Files.writeString(folder.resolve("all.ldif"), "dn: " + SUFFIX + "\nobjectClass: dcObject\nobjectClass: organization\no: City\ndc: city\n\n" + entries);
        Programs.run(folder, Programs.require("slapadd", "slapd"), "-q", "-f", folder.resolve("slapd.conf").toString(), "-l", folder.resolve("all.ldif").toString());
        start(slapd);
    }

    private void start(String slapd) throws Exception {
        Path output = folder.resolve("slapd.out");
        process = Programs.start(output, slapd, "-d", "0", "-f", folder.resolve("slapd.conf").toString(), "-h",
                "ldap://127.0.0.1:" + port + "/ ldaps://127.0.0.1:" + securePort + "/");
        Programs.awaitListening(process, "127.0.0.1", port, output);
    }

    public int port() {
        return port;
    }

    public int securePort() {
        return securePort;
    }

    public TestCertificates certificates() {
        return certificates;
    }

    public Process process() {
        return process;
    }

    @Override
    public void close() throws Exception {
        if (process != null) {
            Programs.end(process);
        }
    }
}
