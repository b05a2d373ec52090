// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.Changes;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.api.source.ConfiguredSources;
import tsukasa.api.source.Source;
import tsukasa.api.source.SourceId;
import tsukasa.api.source.SourceTest;
import tsukasa.persistence.Database;
import tsukasa.sources.SourceAttribute;
import tsukasa.sources.SourceKind;
import tsukasa.sources.SourceSettings;
import tsukasa.sources.SourceState;
import tsukasa.sources.SourceStatus;
import tsukasa.sources.Sources;

/** Keeps the sources in the database, their secrets in the keyring, and runs them when asked to. */
@Component(service = {Sources.class, ConfiguredSources.class, StoredSources.class})
public final class StoredSources implements Sources, ConfiguredSources {
    private static final Duration TO_APPEAR = Duration.ofSeconds(5);
    private final Site site;
    private final Database database;
    private final Configurations configurations;
    private final InstalledKinds kinds;
    private final Secrets secrets;
    private final Texts texts;
    private final SourceRunner runner;
    private final Trial trial = new Trial();
    private final ComponentHandles handles = new ComponentHandles();
    private SourceStore store;
    private int runs;

    @Activate
    public StoredSources(@Reference Site site, @Reference Database database, @Reference Changes changes,
            @Reference ConfigurationAdmin admin, @Reference InstalledKinds kinds, @Reference Secrets secrets) {
        this.site = site;
        this.database = database;
        this.kinds = kinds;
        this.secrets = secrets;
        configurations = new Configurations(admin);
        texts = Texts.of(StoredSources.class, site.locale());
        SourceLoop.Histories histories = new SourceLoop.Histories() {
            @Override
            public History load(SourceId id) {
                return store().load(id);
            }

            @Override
            public void save(SourceId id, History history) {
                store().save(id, history);
            }
        };
        SourceLoop.Surroundings surroundings = new SourceLoop.Surroundings(site.clock(), site.zone(), histories, texts,
                () -> changes.publish(TOPIC));
        runner = new SourceRunner(handle -> new SourceLoop(handle, surroundings, Bell.real(), new Backoff(new Random())),
                SourceRunner.PATIENCE);
    }

    @Deactivate
    void deactivate() {
        runner.stop(site.now());
    }

    @Reference(service = Source.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSource(ComponentServiceObjects<Source> objects, Map<String, Object> properties) {
        Object id = properties.get(Source.ID);
        Object pid = properties.get("service.pid");
        if (id == null || pid == null) {
            return;
        }
        ComponentHandle handle = new ComponentHandle(new SourceId(id.toString()), pid.toString(), objects, kinds, texts);
        Object trialId = properties.get(Source.TRIAL);
        if (trialId != null) {
            trial.appeared(trialId.toString(), handle);
            return;
        }
        if (configurations.delivered(properties)) {
            handles.add(properties.get("service.id"), handle);
            runner.attach(handle);
        }
    }

    void removeSource(Map<String, Object> properties) {
        handles.remove(properties.get("service.id")).ifPresent(handle -> runner.detach(handle, site.now()));
    }

    /** The store, once its tables and the configurations of its sources are there. */
    private synchronized SourceStore store() {
        if (store == null) {
            SourceStore opened = new SourceStore(database, site.id());
            List<StoredSource> sources = opened.all().stream().map(SourceStore.Entry::source).toList();
            secrets.vault().retain(new HashSet<>(opened.secrets().keySet()));
            configurations.reconcile(sources);
            store = opened;
        }
        return store;
    }

    @Override
    public void ready() throws InterruptedException {
        Set<String> installed = kinds.ids();
        handles.await(store().all().stream().map(SourceStore.Entry::source).filter(source -> installed.contains(source.kind()))
                .map(Configurations::pid).collect(Collectors.toSet()), TO_APPEAR);
    }

    @Override
    public List<SourceStatus> list(Locale locale) {
        Map<String, String> titles = new LinkedHashMap<>();
        kinds.all(locale).forEach(installed -> titles.put(installed.kind().id(), installed.kind().title()));
        return store().all().stream().map(entry -> status(entry, titles)).toList();
    }

    @Override
    public Optional<SourceStatus> find(SourceId id, Locale locale) {
        return list(locale).stream().filter(status -> status.id().equals(id)).findFirst();
    }

    private SourceStatus status(SourceStore.Entry entry, Map<String, String> titles) {
        StoredSource source = entry.source();
        Optional<SourceLoop> loop = runner.loop(source.id());
        History history = loop.map(running -> running.history(entry.history())).orElse(entry.history());
        long today = LocalDate.ofInstant(site.now(), site.zone()).toEpochDay();
        SourceState state = state(source, loop, titles.containsKey(source.kind()));
        Optional<SourceStatus.Problem> problem = history.problem();
        if (state == SourceState.WAITING && loop.isEmpty()) {
            problem = Optional.of(new SourceStatus.Problem(
                    ComponentHandle.notStarted(kinds, Configurations.pid(source), texts), site.now()));
        }
        return new SourceStatus(source.id(), source.kind(), titles.getOrDefault(source.kind(), source.kind()), state,
                loop.flatMap(SourceLoop::until), history.lastEvent(), history.lastAlive(), history.reached(),
                history.todayOn(today), history.total(), problem);
    }

    private SourceState state(StoredSource source, Optional<SourceLoop> loop, boolean installed) {
        if (loop.isEmpty() && runner.stuck().stream().anyMatch(one -> one.id().equals(source.id()))) {
            return SourceState.STUCK;
        }
        if (source.paused()) {
            return SourceState.PAUSED;
        }
        if (!installed) {
            return SourceState.MISSING;
        }
        return loop.map(SourceLoop::state).orElseGet(() -> runner.started() ? SourceState.WAITING : SourceState.READY);
    }

    /** Running sources that have given no sign for long, and those that did not stop: for the health check. */
    Map<SourceId, Instant> lastSigns() {
        Map<SourceId, Instant> signs = new LinkedHashMap<>();
        for (ComponentHandle handle : handles.all()) {
            runner.loop(handle.id()).filter(loop -> loop.state() == SourceState.RUNNING)
                    .ifPresent(loop -> signs.put(handle.id(), loop.lastSign()));
        }
        return signs;
    }

    List<SourceRunner.Stuck> stuck() {
        return runner.stuck();
    }

    Instant now() {
        return site.now();
    }

    @Override
    public Optional<SourceSettings> settings(SourceId id) {
        return store().find(id).map(entry -> entry.source().shown());
    }

    @Override
    public List<SourceKind> kinds(Locale locale) {
        return kinds.all(locale).stream().map(InstalledKinds.Installed::kind).toList();
    }

    @Override
    public Optional<SourceKind> kind(String id, Locale locale) {
        return kinds.find(id, locale).map(InstalledKinds.Installed::kind);
    }

    @Override
    public Operation<SourceId> add(SourceId id, String kind, SourceSettings settings) {
        InstalledKinds.Installed installed = installed(kind);
        StoredSource empty = new StoredSource(id, UUID.randomUUID().toString(), kind, installed.pid(), Map.of(), Map.of(), false);
        Merged merged = merged(empty, installed.kind(), settings);
        SourceStore sources = store();
        return new SourceOperation(EDIT, id, arguments(merged.source()), merged.putAway(secrets.vault()), change -> {
            requireFitting(installed.kind(), settings, false);
            if (sources.find(id).isPresent()) {
                throw new Refusal(texts.text("StoredSources_nameTaken", id));
            }
            sources.insert(merged.source());
            change.describe("", merged.source().described());
            change.summarize(texts.text("StoredSources_added", id, installed.kind().title()));
            database.afterCommit(() -> configurations.apply(merged.source()));
        });
    }

    @Override
    public Operation<SourceId> edit(SourceId id, SourceSettings settings) {
        StoredSource before = require(id);
        InstalledKinds.Installed installed = installed(before.kind());
        Merged merged = merged(before, installed.kind(), settings);
        return new SourceOperation(EDIT, id, arguments(merged.source()), merged.putAway(secrets.vault()), change -> {
            requireFitting(installed.kind(), settings, true);
            StoredSource now = require(id);
            StoredSource after = now.withSettings(merged.source().settings(), merged.source().secrets());
            store().update(after);
            change.describe(now.described(), after.described());
            change.summarize(texts.text("StoredSources_edited", id));
            database.afterCommit(() -> configurations.apply(after));
        });
    }

    @Override
    public Operation<SourceId> remove(SourceId id) {
        store();
        return new SourceOperation(EDIT, id, Map.of("source", id.value()), Optional.empty(), change -> {
            StoredSource source = require(id);
            store().delete(id);
            change.describe(source.described(), "");
            change.summarize(texts.text("StoredSources_removed", id));
            database.afterCommit(() -> {
                configurations.remove(source);
                secrets.vault().retain(new HashSet<>(store().secrets().keySet()));
            });
        });
    }

    @Override
    public Operation<SourceId> pause(SourceId id) {
        return pausing(id, true, "StoredSources_paused", () -> runner.pause(id, site.now()));
    }

    @Override
    public Operation<SourceId> resume(SourceId id) {
        return pausing(id, false, "StoredSources_resumed", () -> runner.resume(id));
    }

    private Operation<SourceId> pausing(SourceId id, boolean paused, String summary, Runnable then) {
        store();
        return new SourceOperation(PAUSE, id, Map.of("source", id.value()), Optional.empty(), change -> {
            StoredSource source = require(id);
            store().update(source.withPaused(paused));
            change.describe(text(source.paused()), text(paused));
            change.summarize(texts.text(summary, id));
            database.afterCommit(then);
        });
    }

    private static String text(boolean paused) {
        return "paused=" + paused;
    }

    private static Map<String, String> arguments(StoredSource source) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("source", source.id().value());
        arguments.put("kind", source.kind());
        source.settings().forEach((attribute, value) -> arguments.put("settings." + attribute, value));
        return arguments;
    }

    private StoredSource require(SourceId id) {
        return store().find(id).map(SourceStore.Entry::source)
                .orElseThrow(() -> new Refusal(texts.text("StoredSources_unknown", id)));
    }

    private InstalledKinds.Installed installed(String kind) {
        return kinds.find(kind, site.locale()).orElseThrow(() -> new Refusal(texts.text("StoredSources_noKind", kind,
                String.join(", ", kinds.all(site.locale()).stream().map(one -> one.kind().id()).toList()))));
    }

    private void requireFitting(SourceKind kind, SourceSettings settings, boolean secretsKept) {
        kind.check(settings, secretsKept, site.locale()).stream().findFirst().ifPresent(problem -> {
            throw new Refusal(problem.sentence());
        });
    }

    /** A source with new settings, and the secrets among them that are to be put away under their references. */
    private record Merged(StoredSource source, Map<String, String> newSecrets) {
        Optional<Operation.OutsideWork> putAway(Vault vault) {
            return newSecrets.isEmpty() ? Optional.empty() : Optional.of(progress -> newSecrets.forEach(vault::put));
        }
    }

    private static Merged merged(StoredSource before, SourceKind kind, SourceSettings settings) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> references = new LinkedHashMap<>();
        Map<String, String> newSecrets = new LinkedHashMap<>();
        for (SourceAttribute attribute : kind.attributes()) {
            String text = settings.text(attribute.id());
            if (attribute.type() != SourceAttribute.Type.PASSWORD) {
                if (settings.texts().containsKey(attribute.id())) {
                    texts.put(attribute.id(), text.strip());
                }
            } else if (!text.isEmpty()) {
                String reference = Secrets.newReference();
                references.put(attribute.id(), reference);
                newSecrets.put(reference, text);
            } else if (before.secrets().containsKey(attribute.id())) {
                references.put(attribute.id(), before.secrets().get(attribute.id()));
            }
        }
        return new Merged(before.withSettings(texts, references), newSecrets);
    }

    @Override
    public void tryNow(SourceId id) {
        runner.tryNow(id);
    }

    @Override
    public SourceTest test(SourceId id, String kind, SourceSettings settings, Locale locale) {
        InstalledKinds.Installed installed = installed(kind);
        Optional<StoredSource> known = store().find(id).map(SourceStore.Entry::source).filter(source -> source.kind().equals(kind));
        List<SourceKind.SettingProblem> problems = installed.kind().check(settings, known.isPresent(), locale);
        if (!problems.isEmpty()) {
            return new SourceTest(false, problems.getFirst().sentence());
        }
        StoredSource base = new StoredSource(id, UUID.randomUUID().toString(), kind, installed.pid(), Map.of(),
                known.map(StoredSource::secrets).orElse(Map.of()), false);
        return test(merged(base, installed.kind(), settings), locale);
    }

    @Override
    public SourceTest test(SourceId id, Locale locale) {
        StoredSource source = require(id);
        installed(source.kind());
        StoredSource copy = new StoredSource(id, UUID.randomUUID().toString(), source.kind(), source.pid(), source.settings(),
                source.secrets(), false);
        return test(new Merged(copy, Map.of()), locale);
    }

    private SourceTest test(Merged merged, Locale locale) {
        Texts words = Texts.of(StoredSources.class, locale);
        merged.newSecrets().forEach(secrets::lend);
        try {
            return trial.run(merged.source(), new Trial.Maker() {
                @Override
                public void make(StoredSource source) {
                    configurations.applyTrial(source);
                }

                @Override
                public void remove(StoredSource source) {
                    configurations.remove(source);
                }

                @Override
                public String trouble(StoredSource source) {
                    return ComponentHandle.notStarted(kinds, Configurations.pid(source), words);
                }
            }, locale, words);
        } finally {
            Collection<String> lent = merged.newSecrets().keySet();
            lent.forEach(secrets::takeBack);
        }
    }

    @Override
    public Running run() {
        SourceStore sources = store();
        synchronized (this) {
            runs++;
            if (runs == 1) {
                runner.start(sources.all().stream().map(SourceStore.Entry::source).filter(StoredSource::paused)
                        .map(StoredSource::id).toList());
            }
        }
        AtomicBoolean closed = new AtomicBoolean();
        return () -> {
            if (closed.compareAndSet(false, true)) {
                endRun();
            }
        };
    }

    private void endRun() {
        synchronized (this) {
            runs--;
            if (runs > 0) {
                return;
            }
        }
        runner.stop(site.now());
    }
}
