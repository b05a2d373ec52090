// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.command.Answers;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.schedules.MailServer;
import tsukasa.schedules.MailServer.Security;
import tsukasa.schedules.Schedules;

/** Shows, sets or tests the mail server. */
@CommandLine.Command(name = "mail", description = {"Shows the mail server, sets it (--host, --sender), or tests it (--test ADDRESS).",
    "The password is the first line of a file, so that nobody sees it on the command line."})
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=schedules")
public final class MailServerCommand implements Command {
    private final Schedules schedules;
    private final Operations operations;

    @Option(names = "--host", paramLabel = "HOST")
    private String host;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "587")
    private int port;

    @Option(names = "--security", paramLabel = "none|starttls|tls", defaultValue = "starttls")
    private String security;

    @Option(names = "--account", paramLabel = "NAME", defaultValue = "")
    private String account;

    @Option(names = "--password", paramLabel = "FILE")
    private Path password;

    @Option(names = "--sender", paramLabel = "ADDRESS")
    private String sender;

    @Option(names = "--authorities", paramLabel = "FILE")
    private Path authorities;

    @Option(names = "--alerts", split = ",", paramLabel = "ADDRESS")
    private List<String> alerts = List.of();

    @Option(names = "--test", paramLabel = "ADDRESS")
    private String test;

    @Activate
    public MailServerCommand(@Reference Schedules schedules, @Reference Operations operations) {
        this.schedules = schedules;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(MailServerCommand.class, invocation.site().locale());
        try {
            if (host != null) {
                return set(invocation, texts);
            }
            if (test != null) {
                schedules.testMail(test);
                invocation.out().println(texts.text("MailServerCommand_sent", test));
                return Invocation.DONE;
            }
            return show(invocation, texts);
        } catch (Refusal e) {
            return invocation.refuse(e.getMessage());
        }
    }

    private int set(Invocation invocation, Texts texts) {
        Optional<Security> chosen = Security.ofCode(security);
        if (chosen.isEmpty() || sender == null || host.isBlank() || port < 1 || port > MailServer.LAST_PORT) {
            invocation.refuse(texts.text("MailServerCommand_incomplete"));
            return Invocation.WRONG_CALL;
        }
        MailServer server = new MailServer(host, port, chosen.get(), account, sender, Optional.ofNullable(authorities).map(Path::toAbsolutePath), alerts);
        return Answers.of(schedules.setMailServer(server, secret(texts)), "", operations, invocation, MailServerCommand::json);
    }

    private String secret(Texts texts) {
        try {
            return password == null ? null : Files.readString(password).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new Refusal(texts.text("MailServerCommand_unreadable", password), e);
        }
    }

    private int show(Invocation invocation, Texts texts) {
        MailServer server = schedules.mailServer().orElseThrow(() -> new Refusal(texts.text("MailServerCommand_none")));
        Map<String, Object> json = json(server);
        if (invocation.json()) {
            invocation.printJson(json);
        } else {
            json.forEach((key, value) -> invocation.out().println(key + ": " + value));
        }
        return Invocation.DONE;
    }

    private static Map<String, Object> json(MailServer server) {
        return Answers.fields("host", server.host(), "port", server.port(), "security", server.security().code(), "account", server.account(),
                "sender", server.sender(), "alerts", server.alerts());
    }
}
