// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.pages;

import java.net.URL;
import java.util.Comparator;
import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.Image;
import org.osgi.framework.Bundle;

import tsukasa.ui.Page;
import tsukasa.ui.PageGroup;

/** A page whose plugin is there. Asked for its texts once, off the UI thread; the image is made and disposed on it. */
public final class KnownPage {
    static final Comparator<KnownPage> IN_ORDER = Comparator.comparing(KnownPage::group).thenComparing(known -> known.order)
            .thenComparing(KnownPage::id);
    private final String id;
    private final String title;
    private final PageGroup group;
    private final int order;
    private final URL icon;
    private final Page page;
    private final Bundle bundle;
    private final String plugin;
    private Image image;

    KnownPage(Page page, Bundle bundle, Locale locale) {
        this.page = page;
        this.bundle = bundle;
        id = page.id();
        title = page.title(locale);
        group = page.group();
        order = page.order();
        icon = page.icon();
        String name = bundle.getHeaders(locale.getLanguage()).get("Bundle-Name");
        plugin = name == null ? bundle.getSymbolicName() : name;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public PageGroup group() {
        return group;
    }

    /** Name of the plugin for people. */
    public String plugin() {
        return plugin;
    }

    Page page() {
        return page;
    }

    Bundle bundle() {
        return bundle;
    }

    /** The page's icon; belongs to this object. */
    public Image image() {
        if (image == null) {
            image = ImageDescriptor.createFromURL(icon).createImage();
        }
        return image;
    }

    void dispose() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }
}
