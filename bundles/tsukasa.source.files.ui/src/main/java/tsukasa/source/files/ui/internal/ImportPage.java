// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.ui.internal;

import java.net.URL;
import java.util.Locale;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.source.files.FileImport;
import tsukasa.ui.Page;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PageGroup;

/** Imports files step by step: choose, see how they are read, say which column is what, check, store. */
@Component
public final class ImportPage implements Page {
    private final FileImport files;

    @Activate
    public ImportPage(@Reference FileImport files) {
        this.files = files;
    }

    @Override
    public String id() {
        return "import";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(ImportPage.class, locale).text("ImportPage_title");
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
        return ImportPage.class.getResource("import.svg");
    }

    @Override
    public PageContent create(Composite parent, PageContext context) {
        return new ImportContent(parent, context, files);
    }
}
