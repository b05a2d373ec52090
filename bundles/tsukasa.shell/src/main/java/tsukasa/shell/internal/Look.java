// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;

import tsukasa.api.health.Severity;

/** Light or dark: what was chosen, what holds now, and the few colours in which the shell draws. UI thread only. */
public final class Look {
    /** What the person can choose. */
    public enum Theme {
        SYSTEM, LIGHT, DARK
    }

    private static final String KEY = "theme";
    private static final String ENGINE = "org.eclipse.e4.ui.css.swt.theme";
    private final Display display;
    private final Choices choices;
    private final boolean systemDark;
    private final List<Runnable> listeners = new ArrayList<>();
    private Theme theme;
    private Supplier<IThemeEngine> engine = () -> null;

    private Look(Display display, Choices choices) {
        this.display = display;
        this.choices = choices;
        systemDark = Display.isSystemDarkTheme();
        theme = choices.get(KEY).map(Look::themeOf).orElse(Theme.SYSTEM);
    }

    /** Reads the choice and has the platform begin with it, before anything is drawn. */
    static Look choose(Display display, Choices choices) {
        Look look = new Look(display, choices);
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(ENGINE);
        node.put("themeid", look.themeId());
        if (look.dark() != look.systemDark) {
            display.setDarkThemePreferred(look.dark()); // which styles everything anew, so not without need
        }
        return look;
    }

    private static Theme themeOf(String text) {
        for (Theme theme : Theme.values()) {
            if (theme.name().equalsIgnoreCase(text)) {
                return theme;
            }
        }
        return Theme.SYSTEM;
    }

    /** @param themeEngine asked at each change, since the workbench makes it late */
    void attach(Supplier<IThemeEngine> themeEngine) {
        engine = themeEngine;
    }

    public Theme theme() {
        return theme;
    }

    public boolean dark() {
        return theme == Theme.DARK || theme == Theme.SYSTEM && systemDark;
    }

    /** Changes the theme of everything that is open, and keeps the choice. */
    public void change(Theme chosen) {
        theme = chosen;
        choices.put(KEY, chosen.name().toLowerCase(Locale.ROOT));
        display.setDarkThemePreferred(dark());
        IThemeEngine there = engine.get();
        if (there != null) {
            there.setTheme(themeId(), true);
        }
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** Calls this after each change of the theme, until the returned handle is run. */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private String themeId() {
        return dark() ? "tsukasa.dark" : "tsukasa.light";
    }

    public Color ground() {
        return color(0xF8F9FA, 0x1F2226);
    }

    public Color side() {
        return color(0xEFF1F4, 0x17191C);
    }

    public Color text() {
        return color(0x1F2328, 0xE6E8EB);
    }

    public Color quiet() {
        return color(0x5B6470, 0x9AA3AD);
    }

    public Color line() {
        return color(0xD9DDE3, 0x343A41);
    }

    public Color accent() {
        return color(0x1F5FA8, 0x6CB0F5);
    }

    /** The ground of the page in front, in the navigation. */
    Color chosen() {
        return color(0xDAE4F1, 0x263546);
    }

    Color hovered() {
        return color(0xE4E7EB, 0x22262B);
    }

    /** The ground of a notice of this severity. */
    public Color tint(Severity severity) {
        return switch (severity) {
            case OK -> color(0xE8F5EC, 0x1C2E22);
            case UNKNOWN -> color(0xEEF0F3, 0x2A2E34);
            case WARNING -> color(0xFFF6DB, 0x362D14);
            case CRITICAL -> color(0xFDECEA, 0x3A1F1F);
        };
    }

    /** The mark or word of this severity. */
    public Color mark(Severity severity) {
        return switch (severity) {
            case OK -> color(0x1A7F37, 0x57AB5A);
            case UNKNOWN -> color(0x5B6470, 0x9AA3AD);
            case WARNING -> color(0x8A5A00, 0xD9A72B);
            case CRITICAL -> color(0xB42318, 0xF47067);
        };
    }

    private Color color(int light, int dark) {
        int rgb = dark() ? dark : light;
        return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
