// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.ui.internal;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import tsukasa.api.Texts;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContext;
import tsukasa.ui.Said;

/** What every side of the page works with. */
record Tools(PageContext context, ReportServices services, Texts texts, Said said) {
    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** A command whose title is the text of this key, with its picture if there is one of that name. */
    PageAction action(String key, String stroke, BooleanSupplier enabled, Runnable run) {
        String id = key.substring(key.indexOf('_') + 1);
        return new PageAction(id, text(key), Optional.ofNullable(Tools.class.getResource(id + ".svg")), Optional.ofNullable(stroke), enabled, run);
    }

    PageAction action(String key, BooleanSupplier enabled, Runnable run) {
        return action(key, null, enabled, run);
    }
}
