// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.admin;

import java.net.URL;
import java.util.Locale;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.plugins.Plugins;
import tsukasa.shell.internal.ShellConsole;
import tsukasa.ui.Page;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PageGroup;

/** The plugins of this console: which there are, how they fare, and what can be done about them. */
@Component(service = Page.class)
public final class PluginsPage implements Page {
    private final Plugins plugins;

    @Activate
    public PluginsPage(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public String id() {
        return "plugins";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(ShellConsole.class, locale).text("PluginsPage_title");
    }

    @Override
    public PageGroup group() {
        return PageGroup.ADMINISTRATION;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public URL icon() {
        return ShellConsole.class.getResource("plugins.svg");
    }

    @Override
    public PageContent create(Composite parent, PageContext context) {
        return new PluginsContent(parent, context, plugins);
    }
}
