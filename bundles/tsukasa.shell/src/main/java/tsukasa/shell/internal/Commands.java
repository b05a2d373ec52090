// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

import tsukasa.api.Texts;
import tsukasa.api.health.Link;
import tsukasa.shell.internal.pages.KnownPage;
import tsukasa.shell.internal.pages.PageFrame;
import tsukasa.shell.internal.pages.PageHost;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageGroup;

/** Everything that the palette offers and a key stroke runs: the window's own commands, the pages, and what pages can do. */
public final class Commands {
    /** One thing to run; {@code where} says which part of the console it belongs to. */
    record Entry(String title, String where, Optional<String> key, Runnable run) {
    }

    private final IWorkbenchWindow window;
    private final PageHost host;
    private final Texts texts;

    Commands(IWorkbenchWindow window, PageHost host) {
        this.window = window;
        this.host = host;
        texts = host.texts();
    }

    void bind(Keys keys) {
        keys.bind("M1+M2+P", this::palette);
        keys.bind("M1+K", this::palette);
        for (Entry entry : own()) {
            entry.key().ifPresent(key -> keys.bind(key, entry.run()));
        }
        PageGroup[] groups = PageGroup.values();
        for (int i = 0; i < groups.length; i++) {
            PageGroup group = groups[i];
            keys.bind("M1+" + (i + 1), () -> group(group));
        }
        keys.bind("M1+PAGE_DOWN", () -> step(1));
        keys.bind("M1+PAGE_UP", () -> step(-1));
    }

    private Shell shell() {
        return window.getShell();
    }

    void palette() {
        new CommandPalette(shell(), host, this).open();
    }

    /** All that can be run now: the page in front first, then pages, then the rest. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        host.front().ifPresent(frame -> entries.addAll(of(frame)));
        for (KnownPage page : host.pages()) {
            entries.add(new Entry(page.title(), groupTitle(page.group()), Optional.empty(),
                    () -> host.open(new Link(page.id(), ""))));
        }
        for (PageFrame frame : host.frames()) {
            if (host.front().filter(frame::equals).isEmpty()) {
                entries.addAll(of(frame));
            }
        }
        entries.addAll(own());
        return entries;
    }

    private List<Entry> of(PageFrame frame) {
        String title = frame.page().map(KnownPage::title).orElse("");
        List<Entry> entries = new ArrayList<>();
        for (PageAction action : frame.actions()) {
            entries.add(new Entry(action.title(), title, action.key(), () -> {
                host.open(new Link(frame.pageId(), ""));
                frame.run(action);
            }));
        }
        return entries;
    }

    private List<Entry> own() {
        String window = texts.text("Commands_window");
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(texts.text("Commands_closeTab"), window, Optional.of("M1+W"), this::closeFront));
        entries.add(new Entry(texts.text("Commands_preferences"), window, Optional.of("M1+,"),
                () -> new PreferencesDialog(shell(), host).open()));
        for (Look.Theme theme : Look.Theme.values()) {
            entries.add(new Entry(texts.text("Commands_theme", texts.text("Theme_" + theme)), window, Optional.empty(),
                    () -> host.look().change(theme)));
        }
        entries.add(new Entry(texts.text("Commands_about"), window, Optional.of("F1"), () -> new AboutDialog(shell(), host).open()));
        entries.add(new Entry(texts.text("Commands_quit"), window, Optional.of("M1+Q"), () -> window().getWorkbench().close()));
        return entries;
    }

    private IWorkbenchWindow window() {
        return window;
    }

    private void closeFront() {
        host.tabs().front().ifPresent(host::close);
    }

    /** Opens the first page of this group, or the next one when one of it is in front. */
    private void group(PageGroup group) {
        List<KnownPage> pages = host.pages().stream().filter(page -> page.group() == group).toList();
        if (pages.isEmpty()) {
            return;
        }
        int front = host.front().flatMap(PageFrame::page).map(pages::indexOf).orElse(-1);
        host.open(new Link(pages.get((front + 1) % pages.size()).id(), ""));
    }

    private void step(int by) {
        List<String> open = host.open();
        host.tabs().front().ifPresent(front -> {
            int next = Math.floorMod(open.indexOf(front) + by, open.size());
            host.open(new Link(open.get(next), ""));
        });
    }

    String groupTitle(PageGroup group) {
        return texts.text("Group_" + group);
    }
}
