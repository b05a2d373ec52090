// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Refusal;
import tsukasa.api.health.Finding;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.health.Link;
import tsukasa.api.health.Severity;
import tsukasa.plugins.Plugins;

/** Brings what is wrong with plugins to the overview. */
@Component
public final class PluginsHealthCheck implements HealthCheck {
    private final Plugins plugins;

    @Activate
    public PluginsHealthCheck(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public String id() {
        return "plugins";
    }

    @Override
    public List<Finding> check(Locale locale) {
        try {
            return plugins.doctor(locale);
        } catch (Refusal e) {
            return List.of(new Finding("plugins.store", Severity.CRITICAL, e.getMessage(), "", Optional.empty(), Optional.of(new Link("plugins", ""))));
        }
    }
}
