// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

/** A change that is not possible; nothing was changed. Becomes a {@link tsukasa.api.Refusal} where the language is known. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Message message;

    public Refused(String key, Object... arguments) {
        this(Message.of(key, arguments), null);
    }

    public Refused(Message message, Throwable cause) {
        super(message.key() + " " + message.arguments(), cause);
        this.message = message;
    }

    public Message message() {
        return message;
    }
}
