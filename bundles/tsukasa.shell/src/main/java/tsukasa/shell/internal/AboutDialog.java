// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.FrameworkUtil;

import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.shell.internal.pages.PageHost;
import tsukasa.ui.Modal;

/** What this console is, where its data lie, and the keys that it knows. */
final class AboutDialog {
    private static final int WIDTH = 500;
    private final Shell parent;
    private final PageHost host;

    AboutDialog(Shell parent, PageHost host) {
        this.parent = parent;
        this.host = host;
    }

    void open() {
        Texts texts = host.texts();
        Modal modal = new Modal(parent, texts.text("Commands_about"));
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), modal.area());
        Composite head = new Composite(modal.area(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 4).applyTo(head);
        Label icon = new Label(head, SWT.NONE);
        icon.setImage(resources.create(ImageDescriptor.createFromURL(
                FrameworkUtil.getBundle(AboutDialog.class).getEntry("icons/tsukasa64.png"))));
        GridDataFactory.swtDefaults().span(1, 2).applyTo(icon);
        Label name = new Label(head, SWT.NONE);
        name.setText("Tsukasa");
        name.setFont(resources.create(FontDescriptor.createFrom(name.getFont()).increaseHeight(8).setStyle(SWT.BOLD)));
        new Label(head, SWT.NONE).setText(
                texts.text("AboutDialog_version", FrameworkUtil.getBundle(AboutDialog.class).getVersion().toString()));
        words(modal, texts.text("AboutDialog_what"));
        Site site = host.site();
        words(modal, texts.text("AboutDialog_site", site.data(), site.database().orElse(texts.text("AboutDialog_embedded")),
                site.zone(), site.actor(), System.getProperty("java.vm.version")));
        words(modal, texts.text("AboutDialog_keys"));
        modal.usual(modal.button(texts.text("PlacePanels_close"), () -> true));
        modal.open(WIDTH);
    }

    private static void words(Modal modal, String text) {
        Label words = new Label(modal.area(), SWT.WRAP);
        words.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 40, SWT.DEFAULT).indent(0, 8).applyTo(words);
    }
}
