// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.FrameworkUtil;

import tsukasa.api.Texts;
import tsukasa.api.health.Link;
import tsukasa.shell.internal.NavigationList.Line;
import tsukasa.shell.internal.pages.KnownPage;
import tsukasa.shell.internal.pages.PageHost;
import tsukasa.ui.PageGroup;

/** The groups and their pages. A group whose plugin is not there keeps its place, and says how to add it. */
public final class NavigationView extends ViewPart {
    static final String ID = "tsukasa.shell.navigation";
    private PageHost host;
    private Texts texts;
    private Composite root;
    private Label name;
    private NavigationList list;

    @Override
    public void createPartControl(Composite parent) {
        host = getSite().getService(PageHost.class);
        texts = host.texts();
        root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
        brand();
        list = new NavigationList(root, host.look(), this::follow);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 10).applyTo(list.control());
        Composite foot = new Composite(root, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 10).applyTo(foot);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
        Button palette = new Button(foot, SWT.FLAT);
        palette.setText(texts.text("NavigationView_palette", Keys.readable("M1+K").orElse("")));
        palette.addListener(SWT.Selection, event -> new Commands(getSite().getWorkbenchWindow(), host).palette());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(palette);
        Runnable forgetPages = host.onChange(this::fill);
        Runnable forgetFront = host.onFront(this::mark);
        Runnable forgetLook = host.look().onChange(this::fill);
        root.addListener(SWT.Dispose, event -> {
            forgetPages.run();
            forgetFront.run();
            forgetLook.run();
        });
        fill();
    }

    private void brand() {
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), root);
        Composite brand = new Composite(root, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 12).spacing(8, 0).applyTo(brand);
        new Label(brand, SWT.NONE).setImage(resources.create(ImageDescriptor.createFromURL(
                FrameworkUtil.getBundle(NavigationView.class).getEntry("icons/tsukasa24.png"))));
        name = new Label(brand, SWT.NONE);
        name.setText("Tsukasa");
        name.setFont(resources.create(FontDescriptor.createFrom(name.getFont()).increaseHeight(4).setStyle(SWT.BOLD)));
    }

    private void follow(Link link) {
        host.open(link);
    }

    private void fill() {
        root.setBackground(host.look().side());
        root.setBackgroundMode(SWT.INHERIT_FORCE);
        name.setForeground(host.look().text());
        List<Line> lines = new ArrayList<>();
        List<KnownPage> pages = host.pages();
        for (PageGroup group : PageGroup.values()) {
            List<KnownPage> own = pages.stream().filter(page -> page.group() == group).toList();
            boolean place = group.compareTo(PageGroup.OVERVIEW) > 0 && group.compareTo(PageGroup.REPORTS) < 0;
            if (group != PageGroup.OVERVIEW && (place || !own.isEmpty())) {
                lines.add(Line.head(texts.text("Group_" + group)));
            }
            own.forEach(page -> lines.add(new Line(page.title(), page.image(), new Link(page.id(), ""), false)));
            if (place && own.isEmpty()) {
                lines.add(new Line(texts.text("NavigationView_noPlugin"), null,
                        new Link("plugins", group.name().toLowerCase(Locale.ROOT)), true));
            }
        }
        list.show(lines);
        mark();
    }

    private void mark() {
        list.front(host.tabs().front().orElse(""));
    }

    @Override
    public void setFocus() {
        list.focus();
    }
}
