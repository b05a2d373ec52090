// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.overview;

import java.net.URL;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;

import org.eclipse.swt.widgets.Composite;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.Texts;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.health.Indicator;
import tsukasa.api.health.OverviewChart;
import tsukasa.api.operation.AuditTrail;
import tsukasa.plugins.PluginFaults;
import tsukasa.plugins.Plugins;
import tsukasa.shell.internal.Held;
import tsukasa.shell.internal.ShellConsole;
import tsukasa.shell.internal.pages.Background;
import tsukasa.shell.internal.pages.PageHost;
import tsukasa.sources.Sources;
import tsukasa.ui.Page;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PageGroup;

/** What matters now, from whatever the plugins contribute. */
@Component(service = Page.class)
public final class OverviewPage implements Page {
    private final PageHost host;
    private final Ahead ahead = new Ahead(Executors.newSingleThreadExecutor(work -> Background.thread("overview ahead", work)));
    private final Held<Indicator> indicators;
    private final Held<OverviewChart> charts;
    private final Held<HealthCheck> checks;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile ComponentServiceObjects<Sources> sources;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile ComponentServiceObjects<AuditTrail> trail;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile ComponentServiceObjects<PluginFaults> faults;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile ComponentServiceObjects<Plugins> plugins;

    @Activate
    public OverviewPage(BundleContext bundles, @Reference PageHost host) {
        this.host = host;
        host.whenPainted().thenRun(ahead::end);
        indicators = new Held<>(bundles);
        charts = new Held<>(bundles);
        checks = new Held<>(bundles);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addIndicator(ServiceReference<Indicator> reference) {
        indicators.add(reference);
        ahead.begin(() -> indicators.get(reference), indicator -> indicator.read(host.site().locale()));
    }

    void removeIndicator(ServiceReference<Indicator> reference) {
        indicators.remove(reference);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addChart(ServiceReference<OverviewChart> reference) {
        charts.add(reference);
        ahead.begin(() -> charts.get(reference), chart -> chart.read(host.site().locale()));
    }

    void removeChart(ServiceReference<OverviewChart> reference) {
        charts.remove(reference);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCheck(ServiceReference<HealthCheck> reference) {
        checks.add(reference);
    }

    void removeCheck(ServiceReference<HealthCheck> reference) {
        checks.remove(reference);
    }

    @Override
    public String id() {
        return PageHost.FIRST;
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(ShellConsole.class, locale).text("OverviewPage_title");
    }

    @Override
    public PageGroup group() {
        return PageGroup.OVERVIEW;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public URL icon() {
        return ShellConsole.class.getResource("overview.svg");
    }

    @Override
    public PageContent create(Composite parent, PageContext context) {
        return new OverviewContent(parent, context, this, host.watch()::painted);
    }

    @Deactivate
    void deactivate() {
        ahead.end();
    }

    Ahead ahead() {
        return ahead;
    }

    /** Completes when the first page has been painted. */
    CompletionStage<Void> whenPainted() {
        return host.whenPainted();
    }

    /** Completes when every plugin has been started. */
    CompletionStage<Void> pluginsStarted() {
        ComponentServiceObjects<Plugins> there = plugins;
        return there == null ? CompletableFuture.completedStage(null) : there.getService().start();
    }

    Held<Indicator> indicators() {
        return indicators;
    }

    Held<OverviewChart> charts() {
        return charts;
    }

    Held<HealthCheck> checks() {
        return checks;
    }

    Optional<Sources> sources() {
        return Optional.ofNullable(sources).map(ComponentServiceObjects::getService);
    }

    Optional<AuditTrail> trail() {
        return Optional.ofNullable(trail).map(ComponentServiceObjects::getService);
    }

    Optional<PluginFaults> faults() {
        return Optional.ofNullable(faults).map(ComponentServiceObjects::getService);
    }
}
