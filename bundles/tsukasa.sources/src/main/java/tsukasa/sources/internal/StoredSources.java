// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.operation.Operation;
import tsukasa.api.source.ConfiguredSources;
import tsukasa.api.source.Source;
import tsukasa.api.source.SourceId;
import tsukasa.api.source.SourceTest;
import tsukasa.persistence.Database;
import tsukasa.sources.SourceKind;
import tsukasa.sources.SourceSettings;
import tsukasa.sources.SourceStatus;
import tsukasa.sources.Sources;

/** Keeps the sources in the database, their secrets in the keyring, and runs them when asked to. */
@Component(service = {Sources.class, ConfiguredSources.class, StoredSources.class})
public final class StoredSources implements Sources, ConfiguredSources {
    private static final Duration TO_APPEAR = Duration.ofSeconds(5);
    private final Site site;
    private final Configurations configurations;
    private final InstalledKinds kinds;
    private final Texts texts;
    private final DefinedSources defined;
    private final SourceRunner runner;
    private final SourceChanges changed;
    private final SourceStatuses statuses;
    private final SourceTrials trials;
    private final ComponentHandles handles = new ComponentHandles();
    private int runs;

    @Activate
    public StoredSources(@Reference Site site, @Reference Database database, @Reference Changes changes,
            @Reference ConfigurationAdmin admin, @Reference InstalledKinds kinds, @Reference Secrets secrets) {
        this.site = site;
        this.kinds = kinds;
        configurations = new Configurations(admin);
        texts = Texts.of(StoredSources.class, site.locale());
        defined = new DefinedSources(site, database, configurations, kinds, secrets);
        SourceLoop.Surroundings surroundings = new SourceLoop.Surroundings(site.clock(), site.zone(), histories(), texts,
                () -> changes.publish(TOPIC));
        runner = new SourceRunner(handle -> new SourceLoop(handle, surroundings, Bell.real(), new Backoff(new Random())),
                SourceRunner.PATIENCE);
        changed = new SourceChanges(defined, runner);
        statuses = new SourceStatuses(defined, runner);
        trials = new SourceTrials(defined);
    }

    private SourceLoop.Histories histories() {
        return new SourceLoop.Histories() {
            @Override
            public History load(SourceId id) {
                return defined.store().load(id);
            }

            @Override
            public void save(SourceId id, History history) {
                defined.store().save(id, history);
            }
        };
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
        Object trial = properties.get(Source.TRIAL);
        if (trial != null) {
            trials.appeared(trial.toString(), handle);
        } else if (configurations.complete(properties)) {
            handles.add(properties.get("service.id"), handle);
            runner.attach(handle);
        }
    }

    void removeSource(Map<String, Object> properties) {
        handles.remove(properties.get("service.id")).ifPresent(handle -> runner.detach(handle, site.now()));
    }

    @Override
    public void ready() throws InterruptedException {
        Set<String> installed = kinds.ids();
        handles.await(defined.all().stream().filter(source -> installed.contains(source.kind())).map(Configurations::pid)
                .collect(Collectors.toSet()), TO_APPEAR);
    }

    @Override
    public List<SourceStatus> list(Locale locale) {
        return statuses.list(locale);
    }

    @Override
    public Optional<SourceStatus> find(SourceId id, Locale locale) {
        return list(locale).stream().filter(status -> status.id().equals(id)).findFirst();
    }

    /** When each source that runs gave a sign last: for the health check. */
    Map<SourceId, Instant> lastSigns() {
        return statuses.lastSigns(handles.all());
    }

    /** Sources that did not stop: for the health check. */
    List<SourceRunner.Stuck> stuck() {
        return runner.stuck();
    }

    Instant now() {
        return site.now();
    }

    @Override
    public Optional<SourceSettings> settings(SourceId id) {
        return defined.find(id).map(StoredSource::shown);
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
        return changed.add(id, kind, settings);
    }

    @Override
    public Operation<SourceId> edit(SourceId id, SourceSettings settings) {
        return changed.edit(id, settings);
    }

    @Override
    public Operation<SourceId> remove(SourceId id) {
        return changed.remove(id);
    }

    @Override
    public Operation<SourceId> pause(SourceId id) {
        return changed.pause(id);
    }

    @Override
    public Operation<SourceId> resume(SourceId id) {
        return changed.resume(id);
    }

    @Override
    public void tryNow(SourceId id) {
        runner.tryNow(id);
    }

    @Override
    public SourceTest test(SourceId id, String kind, SourceSettings settings, Locale locale) {
        return trials.test(id, kind, settings, locale);
    }

    @Override
    public SourceTest test(SourceId id, Locale locale) {
        return trials.test(id, locale);
    }

    @Override
    public Running run() {
        List<StoredSource> sources = defined.all();
        synchronized (this) {
            runs++;
            if (runs == 1) {
                runner.start(sources.stream().filter(StoredSource::paused).map(StoredSource::id).toList());
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
