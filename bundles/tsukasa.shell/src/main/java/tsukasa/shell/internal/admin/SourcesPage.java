// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.admin;

import java.net.URL;
import java.util.Locale;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.shell.internal.ShellConsole;
import tsukasa.sources.Sources;
import tsukasa.ui.Page;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PageGroup;

/** The configured sources: how they do, and their settings. */
@Component(service = Page.class)
public final class SourcesPage implements Page {
    private final Sources sources;

    @Activate
    public SourcesPage(@Reference Sources sources) {
        this.sources = sources;
    }

    @Override
    public String id() {
        return "sources";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(ShellConsole.class, locale).text("SourcesPage_title");
    }

    @Override
    public PageGroup group() {
        return PageGroup.ADMINISTRATION;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public URL icon() {
        return ShellConsole.class.getResource("sources.svg");
    }

    @Override
    public PageContent create(Composite parent, PageContext context) {
        return new SourcesContent(parent, context, sources);
    }
}
