// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * The texts of one package in one language: {@code messages.properties} (English, complete) overlaid by
 * {@code messages_<language>.properties}, both UTF-8, beside a class of the package. Unlike a resource bundle it is
 * held by nobody but its user, so it goes when its plugin goes.
 */
public final class Texts {
    private final Properties texts;
    private final Locale locale;

    private Texts(Properties texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** Reads the texts that lie beside this class; a missing English file is a fault of the bundle. */
    public static Texts of(Class<?> neighbour, Locale locale) {
        Properties english = read(neighbour, "messages.properties", new Properties());
        Properties texts = read(neighbour, "messages_" + locale.getLanguage() + ".properties", new Properties(english));
        return new Texts(texts, locale);
    }

    private static Properties read(Class<?> neighbour, String name, Properties into) {
        try (InputStream in = neighbour.getResourceAsStream(name)) {
            if (in != null) {
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                into.load(reader);
            }
            return into;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " of " + neighbour.getPackageName() + " can't be read", e);
        }
    }

    /**
     * The text of this key, its {@code {0}}, {@code {1}} ... replaced as {@link MessageFormat} does; the
     * key itself if there is none. An apostrophe is written twice, with or without arguments.
     */
    public String text(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            return key;
        }
        return arguments.length == 0 ? pattern.replace("''", "'") : new MessageFormat(pattern, locale).format(arguments);
    }

    public boolean has(String key) {
        return texts.getProperty(key) != null;
    }

    public Locale locale() {
        return locale;
    }
}
