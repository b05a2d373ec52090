// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.net.URL;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A command of a page.
 *
 * @param id       stable within the page
 * @param key      key stroke in the workbench's notation, for example {@code M1+E}
 * @param enabled  asked when the toolbar or the palette is shown, or after {@link PageContext#actionsChanged()}
 */
public record PageAction(String id, String title, Optional<URL> icon, Optional<String> key, BooleanSupplier enabled,
        Runnable run) {
}
