// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

import tsukasa.api.Changes;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.operation.Operation;
import tsukasa.plugins.Plugin;
import tsukasa.plugins.PluginChange;
import tsukasa.plugins.PluginChanged;
import tsukasa.plugins.PluginFaults;
import tsukasa.plugins.PluginId;
import tsukasa.plugins.Plugins;
import tsukasa.plugins.internal.store.Archives;
import tsukasa.plugins.internal.store.PluginFiles;
import tsukasa.plugins.internal.store.PluginStore;

/** The plugins of this process, as the service that others see. Puts the pieces together and chooses the thread and the role. */
@Component(service = { Plugins.class, PluginFaults.class }, immediate = true)
public final class PluginHost implements Plugins, PluginFaults {
    private static final int MOST_FAULTS = 20;
    private static final Duration FAULTS_WITHIN = Duration.ofMinutes(1);
    private final Site site;
    private final PluginWorker worker;
    private final PluginRuntime runtime;
    private final FaultGuard guard;
    private final PluginLister lister;
    private volatile Changes changes;

    @Activate
    public PluginHost(BundleContext context, @Reference Site site, @Reference ServiceComponentRuntime components) {
        this.site = site;
        FrameworkBundles framework = new FrameworkBundles(context);
        PluginStore store = new PluginStore(site.data().resolve("plugins"), new Archives(Archives.Limits.PLUGIN));
        this.runtime = new PluginRuntime(framework, new Diagnosis(framework, this::known), new BoundedCall(limit(context)));
        this.guard = new FaultGuard(site.clock(), MOST_FAULTS, FAULTS_WITHIN);
        this.lister = new PluginLister(runtime, new ComponentHealth(components, framework, this::known), guard);
        this.worker = new PluginWorker(new Keeper(store, runtime, shipped(context)), lister, guard, new AuditCarrier(context, store), site,
                this::published);
    }

    private static Duration limit(BundleContext context) {
        String seconds = context.getProperty("tsukasa.plugins.limit");
        return Duration.ofSeconds(seconds == null ? 10 : Integer.parseInt(seconds));
    }

    private static Path shipped(BundleContext context) {
        String folder = context.getProperty("tsukasa.plugins.shipped");
        String install = context.getProperty("osgi.install.area");
        return folder != null ? Path.of(folder) : Path.of(URI.create(install == null ? "file:/none" : install.replace(" ", "%20"))).resolve("plugins-shipped");
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindChanges(Changes service) {
        changes = service;
    }

    void unbindChanges(Changes service) {
        if (changes == service) {
            changes = null;
        }
    }

    @Deactivate
    void close() {
        worker.close();
    }

    private void published() {
        Optional.ofNullable(changes).ifPresent(each -> each.publish(TOPIC));
    }

    private List<PluginFiles> known() {
        return worker.inventory().known();
    }

    private static Texts texts(Locale locale) {
        return Texts.of(PluginHost.class, locale);
    }

    @Override
    public CompletionStage<Void> start() {
        return worker.start().minimalCompletionStage();
    }

    @Override
    public List<Plugin> list(Locale locale) {
        return worker.list(texts(locale));
    }

    @Override
    public List<Finding> doctor(Locale locale) {
        return worker.doctor(texts(locale));
    }

    @Override
    public List<Plugin> dependants(PluginId id, Locale locale) {
        List<PluginId> ids = worker.inventory().dependants(id).stream().map(PluginFiles::id).toList();
        return list(locale).stream().filter(plugin -> ids.contains(plugin.id())).toList();
    }

    @Override
    public Operation<PluginChanged> operation(PluginChange change) {
        return new PluginOperation(change, progress -> worker.apply(change, texts(site.locale()), progress));
    }

    @Override
    public PluginChanged apply(PluginChange change, Progress progress) {
        PluginChanged changed = worker.apply(change, texts(site.locale()), progress);
        worker.journal(change, changed, site.actor(), site.now());
        return changed;
    }

    @Override
    public void report(Class<?> contributed, String where, Throwable fault) {
        Optional<PluginId> plugin = pluginOf(contributed);
        FaultGuard.Noted noted = plugin.map(id -> guard.report(id, where, fault)).orElse(new FaultGuard.Noted(true, false));
        if (noted.first()) {
            System.getLogger(PluginHost.class.getName()).log(System.Logger.Level.WARNING,
                    plugin.map(PluginId::value).orElse(contributed.getName()) + " threw (" + where + ")", fault);
        }
        if (noted.tooMany()) {
            worker.quarantine(plugin.orElseThrow());
        }
        published();
    }

    @Override
    public Optional<PluginId> pluginOf(Class<?> contributed) {
        Bundle bundle = FrameworkUtil.getBundle(contributed);
        return bundle == null ? Optional.empty() : runtime.owner(bundle);
    }
}
