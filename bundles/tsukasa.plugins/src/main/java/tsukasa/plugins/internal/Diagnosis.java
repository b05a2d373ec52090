// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

import tsukasa.plugins.internal.store.Message;
import tsukasa.plugins.internal.store.PluginFiles;

/** Says in words why the resolver turned a plugin down: what is missing, and who should bring it. */
final class Diagnosis {
    private static final Pattern VERSION = Pattern.compile("\\((?:version|bundle-version)>=([^)]+)\\)");
    private final FrameworkBundles framework;
    private final Supplier<List<PluginFiles>> known;

    /** @param known every plugin of which the files are at hand, installed or not */
    Diagnosis(FrameworkBundles framework, Supplier<List<PluginFiles>> known) {
        this.framework = framework;
        this.known = known;
    }

    List<Fault> unresolved(Loaded plugin, Collection<Loaded> others) {
        List<Fault> faults = new ArrayList<>(plugin.complete() ? List.of() : plugin.faults());
        for (Bundle bundle : plugin.bundles()) {
            if (bundle.getState() == Bundle.INSTALLED) {
                missing(plugin, bundle, others).forEach(faults::add);
            }
        }
        if (faults.isEmpty()) {
            faults.add(conflict(plugin));
        }
        return faults.stream().distinct().toList();
    }

    private List<Fault> missing(Loaded plugin, Bundle bundle, Collection<Loaded> others) {
        List<Fault> faults = new ArrayList<>();
        for (BundleRequirement requirement : bundle.adapt(BundleRevision.class).getDeclaredRequirements(null)) {
            String resolution = requirement.getDirectives().getOrDefault(Constants.RESOLUTION_DIRECTIVE, Constants.RESOLUTION_MANDATORY);
            String effective = requirement.getDirectives().getOrDefault(Constants.EFFECTIVE_DIRECTIVE, Constants.EFFECTIVE_RESOLVE);
            if (resolution.equals(Constants.RESOLUTION_MANDATORY) && effective.equals(Constants.EFFECTIVE_RESOLVE)) {
                missing(plugin, bundle, requirement, others).ifPresent(faults::add);
            }
        }
        return faults;
    }

    private Optional<Fault> missing(Loaded plugin, Bundle bundle, BundleRequirement requirement, Collection<Loaded> others) {
        List<Bundle> providers = framework.wiring().findProviders(requirement).stream().map(BundleCapability::getRevision)
                .map(BundleRevision::getBundle).filter(each -> each.getState() != Bundle.UNINSTALLED).toList();
        if (providers.isEmpty()) {
            return Optional.of(absent(bundle, requirement));
        }
        if (providers.stream().anyMatch(each -> FrameworkBundles.resolved(each) || plugin.bundles().contains(each))) {
            return Optional.empty();
        }
        return others.stream().filter(other -> other.bundles().contains(providers.getFirst())).findFirst()
                .map(other -> Fault.of(Message.of("Diagnosis_blocked", other.files().feature()),
                        Message.of("Diagnosis_blockedSolution", other.files().feature())));
    }

    private Fault absent(Bundle bundle, BundleRequirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
        String from = version(filter);
        return switch (requirement.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE -> packageAbsent(bundle, named(filter, PackageNamespace.PACKAGE_NAMESPACE), from);
            case BundleNamespace.BUNDLE_NAMESPACE -> bundleAbsent(bundle, named(filter, BundleNamespace.BUNDLE_NAMESPACE), from);
            case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE -> Fault.of(
                    Message.of("Diagnosis_java", bundle.getSymbolicName(), from, Runtime.version().feature()), Message.of("Diagnosis_javaSolution", from));
            default -> new Fault(Message.of("Diagnosis_capability", bundle.getSymbolicName(), requirement.getNamespace()),
                    Message.of("Diagnosis_unknownSolution"), filter);
        };
    }

    private Fault packageAbsent(Bundle bundle, String name, String from) {
        List<PluginFiles> bringers = known.get().stream().filter(files -> files.bundles().stream().flatMap(each -> each.exports().stream())
                .anyMatch(offer -> offer.name().equals(name) && offer.version().compareTo(Version.parseVersion(from)) >= 0)).toList();
        Message what = Message.of("Diagnosis_package", bundle.getSymbolicName(), name, from);
        return Fault.of(what, framework.exported(name).filter(there -> bringers.isEmpty())
                .map(there -> Message.of("Diagnosis_versionSolution", name, there.toString())).orElseGet(() -> bring(bringers)));
    }

    private Fault bundleAbsent(Bundle bundle, String name, String from) {
        List<PluginFiles> bringers = known.get().stream().filter(files -> files.bundles().stream().anyMatch(each -> each.name().equals(name))).toList();
        return Fault.of(Message.of("Diagnosis_bundle", bundle.getSymbolicName(), name, from), bring(bringers));
    }

    private static Message bring(List<PluginFiles> bringers) {
        return bringers.isEmpty() ? Message.of("Diagnosis_unknownSolution")
                : Message.of("Diagnosis_installSolution", bringers.getFirst().feature());
    }

    /** All is there and yet they do not go together; only the resolver itself can say why. */
    private static Fault conflict(Loaded plugin) {
        for (Bundle bundle : plugin.bundles()) {
            if (bundle.getState() == Bundle.INSTALLED && !FrameworkBundles.fragment(bundle)) {
                try {
                    bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
                } catch (BundleException e) {
                    return Fault.of(Message.of("Diagnosis_conflict", bundle.getSymbolicName()), Message.of("Diagnosis_conflictSolution"), e);
                }
            }
        }
        return Fault.of(Message.of("Diagnosis_conflict", plugin.id().value()), Message.of("Diagnosis_conflictSolution"));
    }

    private static String named(String filter, String attribute) {
        Matcher matcher = Pattern.compile("\\(" + Pattern.quote(attribute) + "=([^)]+)\\)").matcher(filter);
        return matcher.find() ? matcher.group(1) : filter;
    }

    private static String version(String filter) {
        Matcher matcher = VERSION.matcher(filter);
        return matcher.find() ? matcher.group(1) : "0";
    }
}
