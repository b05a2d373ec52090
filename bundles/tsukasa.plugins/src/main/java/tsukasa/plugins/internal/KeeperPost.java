// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.google.gson.Gson;

import tsukasa.api.Actor;
import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.Link;
import tsukasa.api.health.Severity;
import tsukasa.plugins.Contribution;
import tsukasa.plugins.Plugin;
import tsukasa.plugins.PluginChange;
import tsukasa.plugins.PluginChanged;
import tsukasa.plugins.PluginFault;
import tsukasa.plugins.PluginId;
import tsukasa.plugins.internal.store.Mailbox;
import tsukasa.plugins.internal.store.Message;
import tsukasa.plugins.internal.store.PluginStore;
import tsukasa.plugins.internal.store.Refused;
import tsukasa.plugins.internal.store.StoreLock;

/** The post between the process that keeps the plugins and the others on the same data folder. */
final class KeeperPost implements AutoCloseable {
    private static final Duration LIST = Duration.ofSeconds(30);
    private static final Duration CHANGE = Duration.ofMinutes(5);

    /** A plugin as it travels; {@code Optional} does not. */
    private record PluginLetter(String id, String title, String description, String provider, String version, Plugin.State state, boolean shipped,
            String rollback, List<Plugin.Part> parts, List<Contribution> contributions, List<PluginId> requires, List<PluginFault> faults) {
        PluginLetter(Plugin plugin) {
            this(plugin.id().value(), plugin.title(), plugin.description(), plugin.provider(), plugin.version(), plugin.state(), plugin.shipped(),
                    plugin.rollback().orElse(null), plugin.parts(), plugin.contributions(), plugin.requires(), plugin.faults());
        }

        Plugin plugin() {
            return new Plugin(new PluginId(id), title, description, provider, version, state, shipped, Optional.ofNullable(rollback), parts,
                    contributions, requires, faults);
        }
    }

    private record FindingLetter(String id, Severity severity, String summary, String solution, String plugin) {
        FindingLetter(Finding finding) {
            this(finding.id(), finding.severity(), finding.summary(), finding.solution(), finding.link().map(Link::query).orElse(null));
        }

        Finding finding() {
            return new Finding(id, severity, summary, solution, Optional.empty(), Optional.ofNullable(plugin).map(query -> new Link("plugins", query)));
        }
    }

    /** Made at the first letter, which is not on the thread that starts the components. */
    private static final class Letters {
        private static final Gson GSON = new Gson();
    }

    private final PluginWorker worker;
    private final PluginStore store;
    private final AuditCarrier audit;
    private final Site site;
    private final Mailbox mailbox;
    private volatile Thread postman;

    KeeperPost(PluginWorker worker, PluginStore store, AuditCarrier audit, Site site) {
        this.worker = worker;
        this.store = store;
        this.site = site;
        this.audit = audit;
        this.mailbox = new Mailbox(store.folder());
    }

    /** Begins to serve, or to follow, on a thread of its own. */
    void open() throws IOException {
        mailbox.tidy();
        WatchService watch = store.folder().getFileSystem().newWatchService();
        Path watched = worker.isKeeper() ? mailbox.folder() : store.folder();
        watched.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        postman = new Thread(() -> serve(watch), "tsukasa-plugins-post");
        postman.setDaemon(true);
        postman.start();
    }

    private void serve(WatchService watch) {
        String stamp = store.stamp();
        try (watch) {
            while (!Thread.currentThread().isInterrupted()) {
                if (worker.isKeeper()) {
                    mailbox.serve(this::answer);
                    audit.carry();
                } else if (!stamp.equals(store.stamp())) {
                    stamp = store.stamp();
                    worker.follow();
                }
                WatchKey key = watch.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                System.getLogger(KeeperPost.class.getName()).log(System.Logger.Level.ERROR, "Other processes can't reach the plugins any more", e);
            }
        }
    }

    private Mailbox.Reply answer(Mailbox.Letter letter) {
        Texts texts = Texts.of(KeeperPost.class, Locale.forLanguageTag(letter.language()));
        try {
            Object answer = switch (letter.verb()) {
                case "list" -> worker.list(texts).stream().map(PluginLetter::new).toList();
                case "doctor" -> worker.doctor(texts).stream().map(FindingLetter::new).toList();
                default -> changed(letter, texts);
            };
            return new Mailbox.Reply(Letters.GSON.toJson(answer), null);
        } catch (Refusal e) {
            return new Mailbox.Reply(null, e.getMessage());
        } catch (RuntimeException e) {
            System.getLogger(KeeperPost.class.getName()).log(System.Logger.Level.WARNING, "A change asked for by another process failed", e);
            return new Mailbox.Reply(null, String.valueOf(e.getMessage()));
        }
    }

    private PluginChanged changed(Mailbox.Letter letter, Texts texts) {
        PluginChange change = change(letter);
        PluginChanged changed = worker.apply(change, texts, Progress.NONE);
        worker.journal(change, changed, new Actor(letter.actor()), site.now());
        return changed;
    }

    private static PluginChange change(Mailbox.Letter letter) {
        String argument = letter.argument();
        return switch (letter.verb()) {
            case "Install" -> new PluginChange.Install(Path.of(argument));
            case "Restore" -> new PluginChange.Restore(new PluginId(argument));
            case "Start" -> new PluginChange.Start(new PluginId(argument));
            case "Stop" -> new PluginChange.Stop(new PluginId(argument), letter.flag());
            case "Rollback" -> new PluginChange.Rollback(new PluginId(argument));
            case "Remove" -> new PluginChange.Remove(new PluginId(argument), letter.flag());
            default -> throw new IllegalArgumentException("unknown: " + letter.verb());
        };
    }

    private Mailbox.Letter letter(PluginChange change, Locale locale) {
        boolean flag = change instanceof PluginChange.Stop stop && stop.withDependants()
                || change instanceof PluginChange.Remove remove && remove.withDependants();
        String argument = change instanceof PluginChange.Install install ? install.from().toAbsolutePath().toString()
                : PluginOperation.arguments(change).get("plugin");
        return new Mailbox.Letter(change.getClass().getSimpleName(), argument, flag, locale.toLanguageTag(), site.actor().value());
    }

    /** What the keeper lists; empty if it has gone. */
    Optional<List<Plugin>> list(Locale locale) throws IOException, InterruptedException {
        return ask(new Mailbox.Letter("list", "", false, locale.toLanguageTag(), ""), LIST)
                .map(json -> Arrays.stream(Letters.GSON.fromJson(json, PluginLetter[].class)).map(PluginLetter::plugin).toList());
    }

    Optional<List<Finding>> doctor(Locale locale) throws IOException, InterruptedException {
        return ask(new Mailbox.Letter("doctor", "", false, locale.toLanguageTag(), ""), LIST)
                .map(json -> Arrays.stream(Letters.GSON.fromJson(json, FindingLetter[].class)).map(FindingLetter::finding).toList());
    }

    Optional<PluginChanged> apply(PluginChange change, Locale locale) throws IOException, InterruptedException {
        return ask(letter(change, locale), CHANGE).map(json -> Letters.GSON.fromJson(json, PluginChanged.class));
    }

    private Optional<String> ask(Mailbox.Letter letter, Duration limit) throws IOException, InterruptedException {
        Optional<Mailbox.Reply> reply = mailbox.ask(letter, limit, this::keeperGone);
        if (reply.isPresent() && reply.get().refusal() != null) {
            throw new Refusal(reply.get().refusal());
        }
        return reply.map(Mailbox.Reply::json);
    }

    private boolean keeperGone() {
        try {
            Optional<StoreLock> free = StoreLock.of(store.folder());
            if (free.isPresent()) {
                free.get().close();
            }
            return free.isPresent();
        } catch (IOException e) {
            throw new Refused(Message.of("PluginWorker_store", String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public void close() {
        Thread running = postman;
        if (running != null) {
            running.interrupt();
        }
    }
}
