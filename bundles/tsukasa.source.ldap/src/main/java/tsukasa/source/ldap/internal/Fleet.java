// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tsukasa.devices.Device;

/**
 * Which computers of a directory are the fleet's: those whose names fit one of the patterns. Without patterns, those named as devices that
 * are registered, whatever numbers stand in their names: {@code CITY-LT-0500} where there is a {@code CITY-LT-0001}, and no desktop.
 */
final class Fleet {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private final List<Pattern> patterns;
    private final Supplier<List<Device>> registered;

    Fleet(String[] patterns, Supplier<List<Device>> registered) {
        this.patterns = Arrays.stream(patterns).map(String::strip).filter(pattern -> !pattern.isEmpty()).map(Fleet::compiled).toList();
        this.registered = registered;
    }

    private static Pattern compiled(String pattern) {
        String regex = pattern.chars().mapToObj(letter -> letter == '*' ? ".*" : letter == '?' ? "." : Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** As things stand now. */
    Predicate<String> names() {
        if (!patterns.isEmpty()) {
            return name -> patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
        }
        Set<String> shapes = registered.get().stream().map(device -> shape(device.name())).collect(Collectors.toSet());
        return name -> shapes.contains(shape(name));
    }

    private static String shape(String name) {
        return NUMBER.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("0");
    }
}
