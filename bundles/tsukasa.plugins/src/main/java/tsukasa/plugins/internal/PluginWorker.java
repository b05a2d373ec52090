// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

import tsukasa.api.Actor;
import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.plugins.Plugin;
import tsukasa.plugins.PluginChange;
import tsukasa.plugins.PluginChanged;
import tsukasa.plugins.PluginId;
import tsukasa.plugins.internal.store.Inventory;
import tsukasa.plugins.internal.store.Journal;
import tsukasa.plugins.internal.store.Message;
import tsukasa.plugins.internal.store.Refused;
import tsukasa.plugins.internal.store.StoreLock;

/**
 * The one thread on which plugins are changed. Either this process keeps the store, or it follows the one that does: then
 * its own framework runs what the store says, and what it is asked goes to the keeper.
 */
final class PluginWorker implements AutoCloseable {
    private static final Duration FIRST_STATE = Duration.ofSeconds(30);
    private static final String FAULTS = "faults";
    private final Keeper keeper;
    private final PluginLister lister;
    private final FaultGuard guard;
    private final AuditCarrier audit;
    private final Runnable published;
    private final Changer changer;
    private final KeeperPost post;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(this::named);
    private CompletableFuture<Void> started;
    private volatile Thread itself;
    private volatile Optional<StoreLock> lock = Optional.empty();
    private volatile Optional<Message> trouble = Optional.empty();

    PluginWorker(Keeper keeper, PluginLister lister, FaultGuard guard, AuditCarrier audit, Site site, Runnable published) {
        this.keeper = keeper;
        this.lister = lister;
        this.guard = guard;
        this.audit = audit;
        this.published = published;
        this.changer = new Changer(keeper, lister::health);
        this.post = new KeeperPost(this, keeper.store(), audit, site);
    }

    private Thread named(Runnable work) {
        itself = new Thread(work, "tsukasa-plugins");
        itself.setDaemon(true);
        itself.setContextClassLoader(PluginWorker.class.getClassLoader());
        return itself;
    }

    Inventory inventory() {
        return keeper.inventory();
    }

    synchronized CompletableFuture<Void> start() {
        if (started == null) {
            started = new CompletableFuture<>();
            thread.execute(this::startAll);
        }
        return started;
    }

    private void startAll() {
        try {
            if (!keeps()) {
                awaitFirstState();
                keeper.follow();
            }
            keeper.startAll(id -> published.run());
            post.open();
        } catch (Refused e) {
            trouble = Optional.of(e.message());
        } catch (IOException e) {
            trouble = Optional.of(Message.of("PluginWorker_store", String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            started.complete(null);
        }
        published.run();
    }

    /** A keeper that runs for the first time is still unpacking. */
    private void awaitFirstState() throws InterruptedException {
        Path file = keeper.store().folder().resolve("state.json");
        for (long end = System.nanoTime() + FIRST_STATE.toNanos(); !Files.exists(file) && System.nanoTime() < end;) {
            Thread.sleep(50);
        }
    }

    boolean isKeeper() {
        return lock.isPresent();
    }

    /** Whether this process keeps the store; becomes its keeper if there is none. On the worker's thread. */
    private boolean keeps() throws IOException {
        if (lock.isEmpty()) {
            Files.createDirectories(keeper.store().folder());
            Optional<StoreLock> mine = StoreLock.of(keeper.store().folder());
            if (mine.isPresent()) {
                open(mine.get());
            }
        }
        return lock.isPresent();
    }

    private void open(StoreLock mine) throws IOException {
        try {
            keeper.open();
            lock = Optional.of(mine);
        } finally {
            if (lock.isEmpty()) {
                mine.close();
            }
        }
    }

    /** Runs this on the worker's thread and waits for it. */
    private <T> T call(Callable<T> work) throws IOException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        if (Thread.currentThread() == itself) {
            task.run();
        } else {
            thread.execute(task);
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException known -> throw known;
                case IOException known -> throw known;
                case InterruptedException known -> throw known;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    List<Plugin> list(Texts texts) {
        return answered(texts, () -> lister.list(keeper.inventory(), texts), () -> post.list(texts.locale()));
    }

    List<Finding> doctor(Texts texts) {
        return answered(texts, () -> withTrouble(lister.doctor(keeper.inventory(), texts), texts), () -> post.doctor(texts.locale()));
    }

    private List<Finding> withTrouble(List<Finding> findings, Texts texts) {
        return trouble.map(each -> Stream.concat(Stream.of(PluginLister.trouble(each, texts)), findings.stream()).toList()).orElse(findings);
    }

    PluginChanged apply(PluginChange change, Texts texts, Progress progress) {
        return answered(texts, () -> call(() -> make(change, texts, progress)), () -> post.apply(change, texts.locale()));
    }

    /** Answers here if this process keeps the store, else by the keeper; where that has gone in the meantime, here after all. */
    private <T> T answered(Texts texts, Callable<T> here, Callable<Optional<T>> there) {
        try {
            if (!isKeeper() && !call(this::keeps)) {
                Optional<T> answer = there.call();
                if (answer.isPresent()) {
                    return answer.get();
                }
                if (!call(this::keeps)) {
                    throw new Refused("PluginWorker_silent");
                }
            }
            start().join();
            return here.call();
        } catch (Refused e) {
            throw new Refusal(e.message().in(texts), e);
        } catch (IOException e) {
            throw new Refusal(texts.text("PluginWorker_store", String.valueOf(e.getMessage())), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("plugins can't be asked", e);
        }
    }

    private PluginChanged make(PluginChange change, Texts texts, Progress progress) throws IOException, InterruptedException {
        try {
            trouble.ifPresent(each -> {
                throw new Refused(each, null);
            });
            Changer.Changed changed = changer.make(change, progress);
            guard.forget(changed.id());
            return told(changed, texts);
        } finally {
            published.run();
        }
    }

    private PluginChanged told(Changer.Changed changed, Texts texts) {
        Optional<Plugin> now = lister.list(keeper.inventory(), texts).stream().filter(plugin -> plugin.id().equals(changed.id())).findFirst();
        String sentence = changed.sentence().in(texts);
        String whole = now.filter(plugin -> plugin.state() == Plugin.State.FAILED).map(plugin -> texts.text("PluginWorker_butFailed", sentence,
                plugin.faults().getFirst().summary(), plugin.faults().getFirst().solution())).orElse(sentence);
        return new PluginChanged(changed.id(), changed.version(), now.map(Plugin::state).orElse(Plugin.State.REMOVED), whole);
    }

    /** Notes a change for the audit trail; what a keeper did for this process it has noted itself. */
    void journal(PluginChange change, PluginChanged changed, Actor actor, Instant at) {
        if (isKeeper()) {
            try {
                audit.journal().add(new Journal.Line(at.toString(), actor.value(), PluginOperation.right(change).name(),
                        PluginOperation.arguments(change), changed.sentence()));
            } catch (IOException e) {
                throw new IllegalStateException("the change was made, but could not be noted for the audit trail", e);
            }
        }
    }

    /** Stops a plugin that throws too often, soon. */
    void quarantine(PluginId plugin) {
        thread.execute(() -> {
            try {
                if (isKeeper() && keeper.inventory().wanted(plugin)) {
                    keeper.quarantine(plugin, FAULTS);
                    keeper.reconcile();
                }
            } catch (IOException e) {
                trouble = Optional.of(Message.of("PluginWorker_store", String.valueOf(e.getMessage())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            published.run();
        });
    }

    /** Follows what the keeper has changed. */
    void follow() throws IOException, InterruptedException {
        call(() -> {
            keeper.follow();
            keeper.reconcile();
            return null;
        });
        published.run();
    }

    @Override
    public void close() {
        post.close();
        thread.shutdownNow();
        try {
            if (lock.isPresent()) {
                lock.get().close();
            }
        } catch (IOException e) {
            System.getLogger(PluginWorker.class.getName()).log(System.Logger.Level.WARNING, "The plugin store's lock can't be released", e);
        }
    }
}
