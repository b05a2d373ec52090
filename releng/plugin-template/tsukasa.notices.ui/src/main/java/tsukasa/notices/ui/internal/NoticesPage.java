// SPDX-License-Identifier: EPL-2.0
package tsukasa.notices.ui.internal;

import java.net.URL;
import java.util.Locale;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.notices.NoticeService;
import tsukasa.ui.Page;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PageGroup;

/** Shows the notices. */
@Component
public final class NoticesPage implements Page {
    private final NoticeService notices;

    @Activate
    public NoticesPage(@Reference NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public String id() {
        return "notices";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(NoticesPage.class, locale).text("NoticesPage_title");
    }

    @Override
    public PageGroup group() {
        return PageGroup.OTHER;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public URL icon() {
        return NoticesPage.class.getResource("notices.svg");
    }

    @Override
    public PageContent create(Composite parent, PageContext context) {
        return new NoticesContent(parent, context, notices);
    }
}
