// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A real SMTP server (aiosmtpd) on loopback that takes mail only over STARTTLS and from one user, and keeps each mail as a file. */
public final class SmtpServer implements AutoCloseable {
    public static final String USER = "console";
    public static final String PASSWORD = "mail-2026";
    /** A mailbox that the server does not know. */
    public static final String UNKNOWN = "nobody@city.example";
    private static final String PROGRAM = """
            import asyncio, itertools, ssl, sys
            from aiosmtpd.smtp import SMTP, AuthResult

            folder, port, certificate, key = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
            numbers = itertools.count(1)

            class Keeper:
                async def handle_RCPT(self, server, session, envelope, address, options):
                    if address == "%3$s":
                        return "550 no such mailbox"
                    envelope.rcpt_tos.append(address)
                    return "250 OK"

                async def handle_DATA(self, server, session, envelope):
                    with open(folder + "/%%03d.eml" %% next(numbers), "wb") as mail:
                        mail.write(("X-To: " + ", ".join(envelope.rcpt_tos) + "\\r\\n").encode())
                        mail.write(envelope.content)
                    return "250 kept"

            def known(server, session, envelope, mechanism, data):
                return AuthResult(success=(data.login, data.password) == (b"%1$s", b"%2$s"))

            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate, key)
            loop = asyncio.new_event_loop()
            loop.run_until_complete(loop.create_server(lambda: SMTP(Keeper(), loop=loop, tls_context=context, require_starttls=True,
                auth_required=True, authenticator=known, hostname="mail.city.example"), "127.0.0.1", port))
            loop.run_forever()
            """;
    private final Path mails;
    private final int port = Programs.freePort();
    private final TestCertificates certificates;
    private final Process process;

    /** @param folder an empty one */
    public SmtpServer(Path folder) throws Exception {
        String interpreter = interpreter(Path.of(Programs.require("aiosmtpd", "python3-aiosmtpd")));
        mails = Files.createDirectory(folder.resolve("mails"));
        certificates = TestCertificates.make(folder, "127.0.0.1");
        Path program = Files.writeString(folder.resolve("server.py"), PROGRAM.formatted(USER, PASSWORD, UNKNOWN));
        Path output = folder.resolve("smtp.out");
        process = Programs.start(output, interpreter, program.toString(), mails.toString(), String.valueOf(port),
                certificates.certificate().toString(), certificates.key().toString());
        Programs.awaitListening(process, "127.0.0.1", port, output);
    }

    /** The one that the library was installed for; there may be others. */
    private static String interpreter(Path script) throws IOException {
        return Files.readAllLines(script).getFirst().substring("#!".length()).strip();
    }

    public int port() {
        return port;
    }

    public TestCertificates certificates() {
        return certificates;
    }

    /** The mails it has taken, in that order, each as its own lines after one of whom it went to. */
    public List<Path> mails() throws IOException {
        try (Stream<Path> files = Files.list(mails)) {
            return files.sorted().toList();
        }
    }

    @Override
    public void close() throws InterruptedException {
        Programs.end(process);
    }
}
