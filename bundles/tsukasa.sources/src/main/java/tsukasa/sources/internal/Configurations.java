// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Dictionary;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

import tsukasa.api.source.Source;

/**
 * Turns defined sources into configurations of their components. The database is the truth: what else the framework
 * remembers is removed.
 */
final class Configurations {
    /** Property that tells secrets handed out by this process from what the framework remembers of an earlier one. */
    private static final String DELIVERY = "tsukasa.source.delivery";
    private final ConfigurationAdmin admin;
    private final Deliveries deliveries = new Deliveries(System::nanoTime);
    private final String delivery = UUID.randomUUID().toString();

    Configurations(ConfigurationAdmin admin) {
        this.admin = admin;
    }

    /** Whether the component of this source has had the time to come; before, it is no failure that it is not there. */
    boolean settled(StoredSource source) {
        return deliveries.settled(pid(source));
    }

    private Configuration deliver(StoredSource source) throws IOException {
        deliveries.delivered(pid(source));
        return admin.getFactoryConfiguration(source.pid(), source.uid(), "?");
    }

    /**
     * Makes just these configurations. Those that are there already are delivered again where they have secrets, which their
     * components did not get before; the others are left alone, since delivery starts a component anew.
     */
    void reconcile(List<StoredSource> sources) {
        Set<String> wanted = new HashSet<>();
        sources.forEach(source -> wanted.add(pid(source)));
        try {
            for (Configuration configuration : existing()) {
                if (!wanted.contains(configuration.getPid())) {
                    configuration.delete();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sources.forEach(source -> {
            if (source.secrets().isEmpty()) {
                keep(source);
            } else {
                apply(source);
            }
        });
    }

    private void keep(StoredSource source) {
        try {
            deliver(source).updateIfDifferent(properties(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether a component has the secrets that it is to have. One that the framework has started with what it remembers may
     * have none yet; it comes again in a moment.
     */
    boolean complete(Map<String, Object> properties) {
        Object known = properties.get(DELIVERY);
        return known == null || known.equals(delivery);
    }

    private Configuration[] existing() throws IOException {
        try {
            Configuration[] found = admin.listConfigurations("(" + Source.ID + "=*)");
            return found == null ? new Configuration[0] : found;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    void apply(StoredSource source) {
        try {
            deliver(source).update(properties(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A configuration beside the source's own, for a trial. */
    void applyTrial(StoredSource source) {
        Dictionary<String, Object> properties = properties(source);
        properties.put(Source.TRIAL, source.uid());
        try {
            admin.getFactoryConfiguration(source.pid(), source.uid(), "?").update(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(StoredSource source) {
        try {
            deliveries.removed(pid(source));
            admin.getFactoryConfiguration(source.pid(), source.uid(), "?").delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String pid(StoredSource source) {
        return source.pid() + "~" + source.uid();
    }

    private Dictionary<String, Object> properties(StoredSource source) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Source.ID, source.id().value());
        if (!source.secrets().isEmpty()) {
            properties.put(DELIVERY, delivery);
        }
        for (Map.Entry<String, String> setting : source.settings().entrySet()) {
            if (!setting.getValue().isEmpty()) {
                properties.put(setting.getKey(), value(setting.getValue()));
            }
        }
        source.secrets().forEach((attribute, reference) -> properties.put(Property.secret(attribute), Secrets.property(reference)));
        return properties;
    }

    /** Several lines are several values; a component that wants one value gets its first line. */
    private static Object value(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.size() > 1 ? lines.toArray(String[]::new) : text;
    }
}
