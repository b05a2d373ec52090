// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.util.Collections;
import java.util.Dictionary;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationPlugin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.source.Source;

/**
 * Hands secrets to the sources that they belong to. A configuration, which the framework writes to disk, holds only a
 * reference; this plugin of the configuration service puts the secret in its place on the way to the component, in a
 * private property (one whose name begins with a dot), which never becomes a service property.
 */
@Component(service = {Secrets.class, ConfigurationPlugin.class}, immediate = true,
        property = {ConfigurationPlugin.CM_RANKING + ":Integer=500", "config.plugin.id=tsukasa.secrets"})
public final class Secrets implements ConfigurationPlugin {
    private static final String PREFIX = "tsukasa-secret:";
    private final Vault vault;
    private final Map<String, String> lent = new ConcurrentHashMap<>();

    @Activate
    public Secrets(@Reference Site site) {
        this(new KeyringVault(site.data(), Texts.of(Secrets.class, site.locale())));
    }

    Secrets(Vault vault) {
        this.vault = vault;
    }

    Vault vault() {
        return vault;
    }

    static String newReference() {
        return UUID.randomUUID().toString();
    }

    static String property(String reference) {
        return PREFIX + reference;
    }

    /** Knows a secret for a while without keeping it anywhere; for a trial. */
    void lend(String reference, String secret) {
        lent.put(reference, secret);
    }

    void takeBack(String reference) {
        lent.remove(reference);
    }

    @Override
    public void modifyConfiguration(ServiceReference<?> reference, Dictionary<String, Object> properties) {
        if (properties.get(Source.ID) == null) {
            return;
        }
        for (String name : Collections.list(properties.keys())) {
            if (name.startsWith(".") && properties.get(name) instanceof String text && text.startsWith(PREFIX)) {
                Optional<String> secret = resolve(text.substring(PREFIX.length()));
                if (secret.isPresent()) {
                    properties.put(name, secret.get());
                } else {
                    properties.remove(name);
                }
            }
        }
    }

    private Optional<String> resolve(String reference) {
        return Optional.ofNullable(lent.get(reference)).or(() -> vault.get(reference));
    }
}
