// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it.plugin;

import java.net.URL;
import java.util.Locale;

import org.eclipse.swt.widgets.Composite;

import tsukasa.ui.Page;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PageGroup;

/** A page that fails when it is created. */
public final class FaultyCreatePage implements Page {
    @Override
    public String id() {
        return "it.faulty.create";
    }

    @Override
    public String title(Locale locale) {
        return "Faulty create";
    }

    @Override
    public PageGroup group() {
        return PageGroup.OTHER;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public URL icon() {
        return SteadyPage.class.getResource("page.svg");
    }

    @Override
    public PageContent create(Composite parent, PageContext context) {
        throw new IllegalStateException("the creation is wrong");
    }
}
