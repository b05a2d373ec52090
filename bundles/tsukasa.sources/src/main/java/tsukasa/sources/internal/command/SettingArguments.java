// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.sources.SourceAttribute;
import tsukasa.sources.SourceKind;
import tsukasa.sources.SourceSettings;

/**
 * Settings as {@code key=value} on the command line. A secret is taken from a file or standard input only, since other
 * users of the machine can see what a program was called with.
 */
final class SettingArguments {
    private final InputStream standardInput;
    private final Texts texts;

    SettingArguments(InputStream standardInput, Texts texts) {
        this.standardInput = standardInput;
        this.texts = texts;
    }

    /** @param begin the settings that they are put over */
    SourceSettings read(List<String> arguments, SourceKind kind, SourceSettings begin) {
        SourceSettings settings = begin;
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new Refusal(texts.text("SettingArguments_noEquals", argument));
            }
            String key = argument.substring(0, equals);
            String value = argument.substring(equals + 1);
            Optional<SourceAttribute> attribute = kind.attribute(key);
            boolean secret = attribute.map(SourceAttribute::type).filter(SourceAttribute.Type.PASSWORD::equals).isPresent();
            settings = settings.with(key, secret ? secret(key, value) : several(attribute, value));
        }
        return settings;
    }

    /** Several values of one setting stand between commas; a comma within a value is written {@code \,}. */
    private static String several(Optional<SourceAttribute> attribute, String value) {
        return attribute.filter(SourceAttribute::many).isPresent() ? value.replaceAll("(?<!\\\\),", "\n").replace("\\,", ",") : value;
    }

    private String secret(String key, String value) {
        try {
            if (value.equals("@-")) {
                String line = new BufferedReader(new InputStreamReader(standardInput, StandardCharsets.UTF_8)).readLine();
                return line == null ? "" : line;
            }
            if (value.startsWith("@")) {
                return Files.readString(Path.of(value.substring(1))).lines().findFirst().orElse("");
            }
        } catch (IOException e) {
            throw new Refusal(texts.text("SettingArguments_unreadable", value.substring(1)), e);
        }
        throw new Refusal(texts.text("SettingArguments_openSecret", key));
    }
}
