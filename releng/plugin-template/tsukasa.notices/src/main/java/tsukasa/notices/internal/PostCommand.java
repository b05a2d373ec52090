// SPDX-License-Identifier: EPL-2.0
package tsukasa.notices.internal;

import java.time.LocalDate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;

import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;
import tsukasa.notices.Notice;
import tsukasa.notices.NoticeService;

/** {@code tsukasa notices post TEXT --until DAY}. */
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=notices")
@CommandLine.Command(name = "post", description = "Puts up a notice.")
public final class PostCommand implements Command {
    private final NoticeService notices;
    private final Operations operations;

    @CommandLine.Parameters(paramLabel = "TEXT")
    private String text;

    @CommandLine.Option(names = "--until", required = true, paramLabel = "DAY", description = "last day on which it stands")
    private LocalDate until;

    @Activate
    public PostCommand(@Reference NoticeService notices, @Reference Operations operations) {
        this.notices = notices;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        LocalDate today = LocalDate.ofInstant(invocation.site().now(), invocation.site().zone());
        return switch (operations.execute(notices.post(today, until, text), invocation.site().actor(), "", invocation.progress())) {
            case Outcome.Refused<Notice> refused -> invocation.refuse(refused.sentence());
            case Outcome.Done<Notice> done -> tell(done, invocation);
        };
    }

    private static int tell(Outcome.Done<Notice> done, Invocation invocation) {
        if (invocation.json()) {
            invocation.printJson(done.result());
        } else {
            invocation.out().println(done.entry().summary());
        }
        return Invocation.DONE;
    }
}
