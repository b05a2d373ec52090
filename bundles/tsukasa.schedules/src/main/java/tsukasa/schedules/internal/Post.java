// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.schedules.Schedule;
import tsukasa.schedules.ScheduledRun;

/** The mails that schedules send, each in the language of its schedule. */
final class Post {
    /** Many servers take no more; what is larger is only named. */
    private static final long MOST_BYTES = 20L << 20;
    private final Site site;
    private final MailServerStore servers;

    Post(Site site, MailServerStore servers) {
        this.site = site;
        this.servers = servers;
    }

    /** @throws Refusal if it does not go out */
    void sendFiles(Schedule schedule, String title, List<Path> files) {
        Texts texts = Texts.of(Post.class, schedule.locale());
        boolean small = files.stream().mapToLong(Post::size).sum() <= MOST_BYTES;
        String names = files.stream().map(file -> small ? file.getFileName().toString() : file.toString()).collect(Collectors.joining("\n"));
        String text = texts.text(small ? "Post_attached" : "Post_tooLarge", title, names, site.id().value(), schedule.id());
        send(new Mail(schedule.recipients(), texts.text("Post_subject", title), text, small ? files : List.of(), schedule.locale()));
    }

    /** Tells those who look after it that a run went wrong; nobody if there are none. */
    void sendAlert(ScheduledRun run, Schedule schedule) {
        Texts texts = Texts.of(Post.class, site.locale());
        List<String> alerts = servers.read().map(entry -> entry.server().alerts()).orElse(List.of());
        if (!alerts.isEmpty()) {
            send(new Mail(alerts, texts.text("Post_alertSubject", schedule.id()),
                    texts.text("Post_alert", schedule.id(), schedule.report(), run.problem().orElse(""), site.id().value()), List.of(), site.locale()));
        }
    }

    void sendTest(String recipient) {
        Texts texts = Texts.of(Post.class, site.locale());
        if (!Mailer.isAddress(recipient)) {
            throw new Refusal(texts.text("Post_noAddress", recipient));
        }
        send(new Mail(List.of(recipient), texts.text("Post_testSubject"), texts.text("Post_test", site.id().value()), List.of(), site.locale()));
    }

    private void send(Mail mail) {
        Texts texts = Texts.of(Post.class, site.locale());
        MailServerStore.Entry entry = servers.read().orElseThrow(() -> new Refusal(texts.text("Post_noServer")));
        String password = entry.server().account().isEmpty() ? ""
                : servers.password(entry).orElseThrow(() -> new Refusal(texts.text("Post_noPassword", entry.server().host())));
        new Mailer(Texts.of(Mailer.class, site.locale())).send(entry.server(), password, mail, site.now());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was just written is gone: " + file, e);
        }
    }
}
