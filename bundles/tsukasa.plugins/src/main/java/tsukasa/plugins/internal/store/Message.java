// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import java.util.List;

import tsukasa.api.Texts;

/** A sentence before its language is chosen. Arguments may be messages themselves, or features, which stand for their labels. */
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    public String in(Texts texts) {
        return texts.text(key, arguments.stream().map(argument -> word(argument, texts)).toArray());
    }

    private static Object word(Object argument, Texts texts) {
        return switch (argument) {
            case Message inner -> inner.in(texts);
            case Feature feature -> feature.label(texts.locale());
            case Number number -> number;
            default -> argument.toString();
        };
    }
}
