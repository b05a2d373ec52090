// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Assumptions;

/** A real Active Directory domain controller on an address of loopback of its own, ports 389 and 636, which need root. */
public final class SambaServer implements AutoCloseable {
    public static final String PASSWORD = "Telework-2026";
    public static final String ADMIN = "Administrator@city.example";
    public static final String SUFFIX = "DC=city,DC=example";
    private static final int LDAP = 389;
    private final Path folder;
    private final String address;
    private final TestCertificates certificates;
    private final Process process;

    /** @param folder an empty one */
    public SambaServer(Path folder) throws Exception {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "a domain controller needs the ports 389 and 636, which only root may open");
        String samba = Programs.require("samba", "samba samba-ad-dc samba-ad-provision");
        Programs.require("samba-tool", "samba samba-ad-dc samba-ad-provision");
        this.folder = folder;
        ThreadLocalRandom any = ThreadLocalRandom.current();
        address = "127." + any.nextInt(1, 255) + "." + any.nextInt(1, 255) + "." + any.nextInt(2, 255);
        certificates = TestCertificates.make(folder, address);
        tool("domain", "provision", "--realm=CITY.EXAMPLE", "--domain=CITY", "--adminpass=" + PASSWORD, "--server-role=dc", "--dns-backend=NONE",
                "--host-name=dc1", "--host-ip=" + address, "--targetdir=" + folder.resolve("ad"), "--option=interfaces=" + address + "/8",
                "--option=bind interfaces only=yes");
        configure();
        Path output = folder.resolve("samba.out");
        process = Programs.start(output, samba, "-i", "-M", "single", "-s", config());
        Programs.awaitListening(process, address, LDAP, output);
    }

    private void configure() throws IOException {
        Files.setPosixFilePermissions(certificates.key(), java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        Path config = Path.of(config());
        Files.writeString(config, Files.readString(config).replaceAll("(?m)^\\s*(server services|log file) = .*\n", "").replaceFirst("(?m)^\\[global\\]", """
                [global]
                    server services = ldap
                    log file = %4$s/samba.log
                    dcerpc endpoint servers =
                    ldap server require strong auth = allow_sasl_over_tls
                    tls cafile = %1$s
                    tls certfile = %2$s
                    tls keyfile = %3$s
                """.formatted(certificates.ca(), certificates.certificate(), certificates.key(), folder)));
    }

    private String config() {
        return folder.resolve("ad/etc/smb.conf").toString();
    }

    /** Changes the directory as whoever may change everything in it. */
    public void change(String ldif) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("change.py"), """
                import sys
                from samba.auth import system_session
                from samba.param import LoadParm
                from samba.samdb import SamDB
                parameters = LoadParm()
                parameters.load(sys.argv[1])
                SamDB(session_info=system_session(), lp=parameters).modify_ldif(open(sys.argv[2], encoding="utf-8").read(), controls=["relax:0"])
                """);
        Path changes = Files.writeString(folder.resolve("changes.ldif"), ldif);
        Programs.run(folder, "/usr/bin/python3", script.toString(), config(), changes.toString());
    }

    private void tool(String... words) throws IOException, InterruptedException {
        String[] command = new String[words.length + 1];
        command[0] = "samba-tool";
        System.arraycopy(words, 0, command, 1, words.length);
        Programs.run(folder, command);
    }

    public String address() {
        return address;
    }

    public TestCertificates certificates() {
        return certificates;
    }

    public Process process() {
        return process;
    }

    @Override
    public void close() throws Exception {
        Programs.end(process);
    }
}
