// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

import tsukasa.plugins.internal.store.Message;
import tsukasa.plugins.internal.store.PluginFiles;

/** Says which components of a running plugin can't do their work, and which service they wait for. */
final class ComponentHealth {
    private final ServiceComponentRuntime runtime;
    private final FrameworkBundles framework;
    private final Supplier<List<PluginFiles>> known;

    ComponentHealth(ServiceComponentRuntime runtime, FrameworkBundles framework, Supplier<List<PluginFiles>> known) {
        this.runtime = runtime;
        this.framework = framework;
        this.known = known;
    }

    /** What is the matter with the components of this plugin; {@code others} are all plugins that are loaded. */
    List<Fault> faults(Loaded plugin, Collection<Loaded> others) {
        List<Fault> faults = new ArrayList<>();
        for (ComponentDescriptionDTO component : descriptions(plugin.bundles().stream().filter(FrameworkBundles::ours).toList())) {
            for (ComponentConfigurationDTO configuration : runtime.getComponentConfigurationDTOs(component)) {
                if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                    faults.add(new Fault(Message.of("ComponentHealth_activation", component.name, firstLine(configuration.failure)),
                            Message.of("Fault_threwSolution"), String.valueOf(configuration.failure)));
                } else if (configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
                    unsatisfied(plugin, component, configuration, others).forEach(faults::add);
                }
            }
        }
        return faults.stream().distinct().toList();
    }

    private List<Fault> unsatisfied(Loaded plugin, ComponentDescriptionDTO component, ComponentConfigurationDTO configuration,
            Collection<Loaded> others) {
        List<Fault> faults = new ArrayList<>();
        for (UnsatisfiedReferenceDTO reference : configuration.unsatisfiedReferences) {
            String service = Arrays.stream(component.references).filter(each -> each.name.equals(reference.name))
                    .map(ComponentHealth::interfaceOf).findFirst().orElse(reference.name);
            boolean own = plugin.files().bundles().stream().anyMatch(bundle -> provides(bundle.components(), service));
            Optional<Loaded> bringer = others.stream().filter(each -> each != plugin && provides(each.files(), service)).findFirst();
            if (!own) {
                faults.add(new Fault(Message.of("ComponentHealth_service", component.name, service), solution(service, bringer),
                        component.name + ": " + reference.name + " " + Optional.ofNullable(reference.target).orElse("")));
            }
        }
        return faults;
    }

    private static String interfaceOf(ReferenceDTO reference) {
        return reference.interfaceName;
    }

    private Message solution(String service, Optional<Loaded> bringer) {
        if (bringer.isPresent()) {
            return Message.of("Diagnosis_blockedSolution", bringer.get().files().feature());
        }
        return known.get().stream().filter(files -> provides(files, service)).findFirst()
                .map(files -> Message.of("Diagnosis_installSolution", files.feature()))
                .orElseGet(() -> Message.of(ofPlatform(service) ? "ComponentHealth_platformSolution" : "Diagnosis_unknownSolution"));
    }

    /** Whether the interface is one of the platform's own. */
    private boolean ofPlatform(String service) {
        return framework.platformExports(service.substring(0, Math.max(0, service.lastIndexOf('.'))));
    }

    private static boolean provides(PluginFiles files, String service) {
        return files.bundles().stream().anyMatch(bundle -> provides(bundle.components(), service));
    }

    private static boolean provides(List<tsukasa.plugins.internal.store.ComponentFile> components, String service) {
        return components.stream().anyMatch(component -> component.provides().contains(service));
    }

    private Collection<ComponentDescriptionDTO> descriptions(List<Bundle> bundles) {
        return bundles.isEmpty() ? List.of() : runtime.getComponentDescriptionDTOs(bundles.toArray(Bundle[]::new));
    }

    private static String firstLine(String text) {
        return text == null ? "?" : text.lines().findFirst().orElse("?");
    }
}
