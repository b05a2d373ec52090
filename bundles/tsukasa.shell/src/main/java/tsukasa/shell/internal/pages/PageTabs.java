// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MStackElement;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;

/**
 * The tabs of the window, as parts of its model. Each names a class of the shell and, in words, its page and plugin; so the
 * saved model reads well whether or not the plugin is there next time. UI thread only.
 */
public interface PageTabs {
    /** Before the window has a model, and after it has closed. */
    PageTabs NONE = new PageTabs() {
    };

    default void show(KnownPage page) {
        // there is no window
    }

    default void close(String page) {
        // there is no window
    }

    /** Takes away the tab of a page whose plugin has gone, and keeps its place. */
    default void left(KnownPage page) {
        // there is no window
    }

    /** Gives back the tab that was taken away when the plugin went. */
    default void returned(KnownPage page) {
        // there is no window
    }

    /** The page whose tab is in front. */
    default Optional<String> front() {
        return Optional.empty();
    }

    default List<String> ids() {
        return List.of();
    }

    /** The tabs within the workbench's model. */
    final class Modelled implements PageTabs {
        static final String STACK = "tsukasa.shell.pages";
        static final String PAGE = "tsukasa.page";
        static final String PLUGIN = "tsukasa.plugin";
        private static final String PREFIX = "tsukasa.shell.page.";
        private static final String PART = "bundleclass://tsukasa.shell/" + PagePart.class.getName();
        private final MApplication application;
        private final EModelService model;
        private final EPartService parts;
        private final Map<String, Integer> left = new HashMap<>();

        public Modelled(MApplication application, EModelService model, EPartService parts) {
            this.application = application;
            this.model = model;
            this.parts = parts;
        }

        @Override
        public void show(KnownPage page) {
            MPart part = find(page.id()).orElseGet(() -> add(page, stack().getChildren().size()));
            dress(part, page);
            parts.showPart(part, PartState.ACTIVATE);
        }

        @Override
        public void returned(KnownPage page) {
            Integer place = left.remove(page.id());
            if (place != null && find(page.id()).isEmpty()) {
                add(page, Math.min(place, stack().getChildren().size()));
            }
            find(page.id()).ifPresent(part -> dress(part, page));
        }

        @Override
        public void left(KnownPage page) {
            find(page.id()).ifPresent(part -> {
                left.put(page.id(), stack().getChildren().indexOf(part));
                remove(part);
            });
        }

        @Override
        public void close(String page) {
            find(page).ifPresent(this::remove);
        }

        @Override
        public Optional<String> front() {
            return Optional.ofNullable(stack().getSelectedElement()).filter(MUIElement::isToBeRendered)
                    .map(element -> element.getPersistedState().get(PAGE));
        }

        @Override
        public List<String> ids() {
            return stack().getChildren().stream().filter(MUIElement::isToBeRendered)
                    .map(element -> element.getPersistedState().get(PAGE)).toList();
        }

        private MPart add(KnownPage page, int place) {
            MPart part = model.createModelElement(MPart.class);
            part.setElementId(PREFIX + page.id());
            part.setContributionURI(PART);
            part.setCloseable(true);
            part.getTags().add(EPartService.REMOVE_ON_HIDE_TAG);
            part.getPersistedState().put(PAGE, page.id());
            dress(part, page);
            stack().getChildren().add(place, part);
            return part;
        }

        private static void dress(MPart part, KnownPage page) {
            part.setLabel(page.title());
            part.getPersistedState().put(PLUGIN, page.plugin());
            part.getTransientData().put(IPresentationEngine.OVERRIDE_ICON_IMAGE_KEY, page.image());
        }

        private void remove(MPart part) {
            parts.hidePart(part, true);
            MElementContainer<MUIElement> parent = part.getParent();
            if (parent != null) {
                parent.getChildren().remove(part);
            }
            part.getTransientData().clear();
        }

        private Optional<MPart> find(String page) {
            return model.findElements(application, PREFIX + page, MPart.class, null, EModelService.ANYWHERE).stream().findFirst();
        }

        private MPartStack stack() {
            MPartStack stack = model.findElements(application, STACK, MPartStack.class, null, EModelService.ANYWHERE).getFirst();
            stack.setToBeRendered(true);
            if (!stack.getTags().contains(IPresentationEngine.NO_AUTO_COLLAPSE)) {
                stack.getTags().add(IPresentationEngine.NO_AUTO_COLLAPSE);
            }
            return stack;
        }

        /** Whether this element of the model is a tab of a page. */
        static boolean isPage(MStackElement element) {
            return element.getPersistedState().containsKey(PAGE);
        }
    }
}
