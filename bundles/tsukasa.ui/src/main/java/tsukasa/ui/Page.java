// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.net.URL;
import java.util.Locale;

import org.eclipse.swt.widgets.Composite;

/**
 * A page of the console, contributed by a plugin as a service. The shell owns the part in the window and asks the page for
 * its content whenever it is shown; when the service goes, the shell disposes the content and takes the part away.
 */
public interface Page {
    /** Stable id, for example {@code sessions}; the saved window refers to it. */
    String id();

    String title(Locale locale);

    /** Where the navigation lists it. */
    PageGroup group();

    /** Position within the group, ascending. */
    int order();

    /** An SVG of 16 by 16 points; it must read on light and dark ground. */
    URL icon();

    /** Builds the content as the only child of {@code parent}, on the UI thread; anything slow is a job of the context. */
    PageContent create(Composite parent, PageContext context);
}
