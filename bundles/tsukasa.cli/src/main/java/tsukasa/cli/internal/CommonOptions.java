// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The options that every command shares, taken out of the arguments wherever they stand, since the commands themselves can
 * only be looked up once these are known.
 *
 * @param rest what remains for the command
 */
record CommonOptions(Optional<Path> data, Optional<String> database, Optional<Locale> locale, Optional<ZoneId> zone,
        Optional<Instant> now, boolean json, boolean verbose, List<String> rest) {

    CommonOptions {
        rest = List.copyOf(rest);
    }

    /** @throws WrongCall if an option lacks its value or has one that can't be read */
    static CommonOptions read(String... arguments) {
        Reader reader = new Reader(arguments);
        while (reader.more()) {
            reader.take();
        }
        return new CommonOptions(reader.data, reader.database, reader.locale, reader.zone, reader.now, reader.json,
                reader.verbose, reader.rest);
    }

    private static final class Reader {
        private final String[] arguments;
        private int next;
        private Optional<Path> data = Optional.empty();
        private Optional<String> database = Optional.empty();
        private Optional<Locale> locale = Optional.empty();
        private Optional<ZoneId> zone = Optional.empty();
        private Optional<Instant> now = Optional.empty();
        private boolean json;
        private boolean verbose;
        private final List<String> rest = new ArrayList<>();

        Reader(String... arguments) {
            this.arguments = arguments;
        }

        boolean more() {
            return next < arguments.length;
        }

        void take() {
            String argument = arguments[next++];
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String name = equals < 0 ? argument : argument.substring(0, equals);
            Optional<String> joined = equals < 0 ? Optional.empty() : Optional.of(argument.substring(equals + 1));
            switch (name) {
                case "--data" -> data = Optional.of(Path.of(value(name, joined)).toAbsolutePath().normalize());
                case "--db" -> database = Optional.of(value(name, joined));
                case "--lang" -> locale = Optional.of(language(value(name, joined)));
                case "--zone" -> zone = Optional.of(zone(value(name, joined)));
                case "--now" -> now = Optional.of(instant(value(name, joined)));
                case "--json" -> json = true;
                case "--verbose" -> verbose = true;
                case "--" -> {
                    rest.add(argument);
                    while (more()) {
                        rest.add(arguments[next++]);
                    }
                }
                default -> rest.add(argument);
            }
        }

        private String value(String name, Optional<String> joined) {
            if (joined.isPresent()) {
                return joined.get();
            }
            if (!more()) {
                throw new WrongCall("WrongCall_missingValue", name);
            }
            return arguments[next++];
        }

        private static Locale language(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "ja" -> Locale.JAPANESE;
                case "en" -> Locale.ENGLISH;
                default -> throw new WrongCall("WrongCall_language", value);
            };
        }

        private static ZoneId zone(String value) {
            try {
                return ZoneId.of(value);
            } catch (DateTimeException e) {
                throw new WrongCall("WrongCall_zone", value);
            }
        }

        private static Instant instant(String value) {
            try {
                return java.time.OffsetDateTime.parse(value).toInstant();
            } catch (DateTimeException e) {
                throw new WrongCall("WrongCall_now", value);
            }
        }
    }
}
