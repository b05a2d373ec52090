// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.admin;

import java.net.URL;
import java.util.Locale;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.operation.AuditTrail;
import tsukasa.shell.internal.ShellConsole;
import tsukasa.ui.Page;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PageGroup;

/** Who changed what, when and why. */
@Component(service = Page.class)
public final class AuditPage implements Page {
    private final AuditTrail trail;

    @Activate
    public AuditPage(@Reference AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public String id() {
        return "audit";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(ShellConsole.class, locale).text("AuditPage_title");
    }

    @Override
    public PageGroup group() {
        return PageGroup.ADMINISTRATION;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public URL icon() {
        return ShellConsole.class.getResource("audit.svg");
    }

    @Override
    public PageContent create(Composite parent, PageContext context) {
        return new AuditContent(parent, context, trail);
    }
}
