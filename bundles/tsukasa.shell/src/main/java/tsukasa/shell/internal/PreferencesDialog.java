// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import tsukasa.api.Texts;
import tsukasa.shell.internal.pages.PageHost;
import tsukasa.ui.Modal;

/** What the person can choose of the window: its theme, at once, and its language, from the next start on. */
final class PreferencesDialog {
    private static final int WIDTH = 380;
    private static final List<String> LANGUAGES = List.of("ja", "en");
    private final Shell parent;
    private final PageHost host;
    private final Texts texts;

    PreferencesDialog(Shell parent, PageHost host) {
        this.parent = parent;
        this.host = host;
        texts = host.texts();
    }

    void open() {
        Modal modal = new Modal(parent, texts.text("PreferencesDialog_title"));
        Composite form = new Composite(modal.area(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 10).applyTo(form);
        Combo theme = choice(form, texts.text("PreferencesDialog_theme"));
        for (Look.Theme each : Look.Theme.values()) {
            theme.add(texts.text("Theme_" + each));
        }
        theme.select(host.look().theme().ordinal());
        theme.addListener(SWT.Selection, event -> host.look().change(Look.Theme.values()[theme.getSelectionIndex()]));
        Combo language = choice(form, texts.text("PreferencesDialog_language"));
        LANGUAGES.forEach(each -> language.add(texts.text("Language_" + each)));
        language.select(LANGUAGES.indexOf(chosenLanguage()));
        language.addListener(SWT.Selection, event -> keepLanguage(LANGUAGES.get(language.getSelectionIndex())));
        new Label(modal.area(), SWT.WRAP).setText(texts.text("PreferencesDialog_note"));
        modal.usual(modal.button(texts.text("PlacePanels_close"), () -> true));
        modal.open(WIDTH);
    }

    private static Combo choice(Composite form, String title) {
        new Label(form, SWT.NONE).setText(title);
        Combo combo = new Combo(form, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private Path file() {
        return host.site().data().resolve("site.properties");
    }

    private Properties kept() {
        Properties kept = new Properties();
        if (Files.isRegularFile(file())) {
            try (Reader reader = Files.newBufferedReader(file())) {
                kept.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                ILog.of(PreferencesDialog.class).warn(file() + " can't be read", e);
            }
        }
        return kept;
    }

    private String chosenLanguage() {
        return kept().getProperty("lang", host.site().locale().getLanguage());
    }

    private void keepLanguage(String language) {
        Properties kept = kept();
        kept.setProperty("lang", language);
        Choices.write(file(), kept);
    }
}
