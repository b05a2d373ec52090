// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

import tsukasa.api.source.Source;
import tsukasa.sources.SourceAttribute;
import tsukasa.sources.SourceAttribute.Option;
import tsukasa.sources.SourceAttribute.Type;
import tsukasa.sources.SourceKind;

/** The kinds of sources that installed bundles describe, asked anew each time since bundles come and go. */
@Component(service = InstalledKinds.class)
public final class InstalledKinds {
    private final BundleContext context;
    private final MetaTypeService metatypes;
    private final ServiceComponentRuntime components;

    @Activate
    public InstalledKinds(BundleContext context, @Reference MetaTypeService metatypes,
            @Reference ServiceComponentRuntime components) {
        this.context = context;
        this.metatypes = metatypes;
        this.components = components;
    }

    /** A kind, and the persistent identity of the component that it is made of. */
    record Installed(SourceKind kind, String pid) {
    }

    List<Installed> all(Locale locale) {
        List<Installed> kinds = new ArrayList<>();
        for (ComponentDescriptionDTO component : descriptions()) {
            kinds.add(installed(component, locale));
        }
        kinds.sort(Comparator.comparing((Installed installed) -> installed.kind().title()).thenComparing(i -> i.kind().id()));
        return kinds;
    }

    Optional<Installed> find(String kind, Locale locale) {
        return descriptions().stream().filter(component -> kind.equals(component.properties.get(Source.KIND))).findFirst()
                .map(component -> installed(component, locale));
    }

    Set<String> ids() {
        return descriptions().stream().map(component -> component.properties.get(Source.KIND).toString()).collect(Collectors.toSet());
    }

    private List<ComponentDescriptionDTO> descriptions() {
        return components.getComponentDescriptionDTOs().stream()
                .filter(component -> component.properties.get(Source.KIND) instanceof String).toList();
    }

    private Installed installed(ComponentDescriptionDTO component, Locale locale) {
        String id = component.properties.get(Source.KIND).toString();
        String pid = component.configurationPid[0];
        return new Installed(definition(component, pid, locale).map(definition -> kind(id, definition))
                .orElseGet(() -> new SourceKind(id, id, "", List.of())), pid);
    }

    private Optional<ObjectClassDefinition> definition(ComponentDescriptionDTO component, String pid, Locale locale) {
        Bundle bundle = context.getBundle(component.bundle.id);
        if (bundle == null) {
            return Optional.empty();
        }
        MetaTypeInformation information = metatypes.getMetaTypeInformation(bundle);
        if (information == null || !List.of(information.getFactoryPids()).contains(pid)) {
            return Optional.empty();
        }
        return Optional.ofNullable(information.getObjectClassDefinition(pid, locale.getLanguage()));
    }

    private static SourceKind kind(String id, ObjectClassDefinition definition) {
        List<SourceAttribute> attributes = new ArrayList<>();
        Set<String> required = new TreeSet<>();
        for (AttributeDefinition attribute : orNone(definition.getAttributeDefinitions(ObjectClassDefinition.REQUIRED))) {
            required.add(attribute.getID());
        }
        for (AttributeDefinition attribute : orNone(definition.getAttributeDefinitions(ObjectClassDefinition.ALL))) {
            if (!attribute.getID().startsWith("tsukasa.")) {
                attributes.add(attribute(attribute, required.contains(attribute.getID())));
            }
        }
        return new SourceKind(id, definition.getName(), text(definition.getDescription()), attributes);
    }

    private static AttributeDefinition[] orNone(AttributeDefinition[] definitions) {
        return definitions == null ? new AttributeDefinition[0] : definitions;
    }

    private static SourceAttribute attribute(AttributeDefinition attribute, boolean required) {
        Type type = switch (attribute.getType()) {
            case AttributeDefinition.BOOLEAN -> Type.BOOLEAN;
            case AttributeDefinition.INTEGER, AttributeDefinition.LONG, AttributeDefinition.SHORT, AttributeDefinition.BYTE -> Type.INTEGER;
            case AttributeDefinition.PASSWORD -> Type.PASSWORD;
            default -> Type.TEXT;
        };
        String[] preset = attribute.getDefaultValue();
        boolean secret = type == Type.PASSWORD;
        return new SourceAttribute(Property.attribute(attribute.getID()), attribute.getName(), text(attribute.getDescription()), type,
                required, secret || preset == null ? "" : String.join("\n", preset), options(attribute),
                attribute.getCardinality() != 0, limit(attribute, true), limit(attribute, false));
    }

    private static List<Option> options(AttributeDefinition attribute) {
        String[] values = attribute.getOptionValues();
        String[] labels = attribute.getOptionLabels();
        List<Option> options = new ArrayList<>();
        for (int i = 0; values != null && i < values.length; i++) {
            options.add(new Option(values[i], labels == null || labels[i] == null ? values[i] : labels[i]));
        }
        return options;
    }

    /**
     * The metatype service keeps limits to itself but for its own check of a value, so they are found by asking: the
     * limits of a number are where the check begins to say no.
     */
    private static Optional<Long> limit(AttributeDefinition attribute, boolean smallest) {
        return switch (attribute.getType()) {
            case AttributeDefinition.INTEGER -> Limit.of(attribute::validate, Integer.MIN_VALUE, Integer.MAX_VALUE, smallest);
            case AttributeDefinition.LONG -> Limit.of(attribute::validate, Long.MIN_VALUE, Long.MAX_VALUE, smallest);
            default -> Optional.empty();
        };
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    /** Why the component of this configuration does not start, as far as it is known; a sentence or a part of one. */
    Optional<String> trouble(String configurationPid) {
        return component(configurationPid).flatMap(InstalledKinds::trouble);
    }

    /** Whether the component of this configuration was to start and could not. */
    boolean failed(String configurationPid) {
        return component(configurationPid).filter(configuration -> configuration.failure != null).isPresent();
    }

    private Optional<ComponentConfigurationDTO> component(String configurationPid) {
        return descriptions().stream().map(components::getComponentConfigurationDTOs).flatMap(Collection::stream)
                .filter(configuration -> configurationPid.equals(configuration.properties.get("service.pid"))).findFirst();
    }

    private static Optional<String> trouble(ComponentConfigurationDTO configuration) {
        if (configuration.failure != null) {
            return Optional.of(Failure.sentence(configuration.failure));
        }
        List<String> missing = new ArrayList<>();
        for (UnsatisfiedReferenceDTO reference : configuration.unsatisfiedReferences) {
            missing.add(reference.name);
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", missing));
    }
}
