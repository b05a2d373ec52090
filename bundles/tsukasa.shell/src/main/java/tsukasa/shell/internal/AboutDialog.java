// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.FrameworkUtil;

import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.shell.internal.pages.PageHost;

/** What this console is, where its data lie, and the keys that it knows. */
final class AboutDialog {
    private static final int WIDTH = 460;
    private final Shell parent;
    private final PageHost host;

    AboutDialog(Shell parent, PageHost host) {
        this.parent = parent;
        this.host = host;
    }

    void open() {
        Texts texts = host.texts();
        Shell shell = Dialogs.modal(parent, texts.text("Commands_about"));
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), shell);
        Composite head = new Composite(shell, SWT.NONE);
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
        Dialogs.words(shell, texts.text("AboutDialog_what"), WIDTH);
        Site site = host.site();
        Dialogs.words(shell, texts.text("AboutDialog_site", site.data(), site.database().orElse(texts.text("AboutDialog_embedded")),
                site.zone(), site.actor(), System.getProperty("java.vm.version")), WIDTH).setForeground(host.look().quiet());
        Dialogs.words(shell, texts.text("AboutDialog_keys"), WIDTH);
        Button close = Dialogs.button(Dialogs.buttons(shell), texts.text("PlacePanels_close"), shell::dispose);
        shell.setDefaultButton(close);
        Dialogs.run(shell);
    }
}
