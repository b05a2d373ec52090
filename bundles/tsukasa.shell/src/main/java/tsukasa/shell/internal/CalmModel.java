// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import java.util.Set;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;

/** Takes out of the workbench what would let a tab be torn off, minimised or lost, and its empty bars; before it starts. */
public final class CalmModel {
    private static final Set<String> UNWANTED = Set.of("DnD Addon", "DnDAddon", "MinMax Addon", "MinMaxAddon", "SplitterAddon");

    @Execute
    void execute(MApplication application) {
        application.getAddons().removeIf(addon -> UNWANTED.contains(addon.getElementId()));
        application.getChildren().stream().filter(MTrimmedWindow.class::isInstance).map(MTrimmedWindow.class::cast)
                .flatMap(window -> window.getTrimBars().stream()).forEach(bar -> bar.setToBeRendered(false));
    }
}
