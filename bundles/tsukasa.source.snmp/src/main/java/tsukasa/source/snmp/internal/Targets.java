// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;

/** Who is asked: single addresses and names, ranges and networks, from the settings and from a file that is read anew each time. */
record Targets(List<String> lines, String file) {
    /** A source that asks more would not be through in time. */
    static final int MOST = 65_536;
    private static final int SNMP = 161;
    private static final int BITS = 32;
    private static final Pattern LINE = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\s]+)(?::(\\d{1,5}))?");
    private static final String ADDRESS = "(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})";
    private static final Pattern NETWORK = Pattern.compile(ADDRESS + "/(\\d{1,2})");
    private static final Pattern RANGE = Pattern.compile("(" + ADDRESS + ")-(?:(" + ADDRESS + ")|(\\d{1,3}))");
    private static final Pattern SINGLE = Pattern.compile(ADDRESS);

    /** An agent's address or name, and its port. */
    record Target(String host, int port) {
        /** Whether it is a name, which takes time to look up. */
        boolean named() {
            return !host.startsWith("[") && !SINGLE.matcher(host).matches();
        }

        String bareHost() {
            return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        }

        @Override
        public String toString() {
            return port == SNMP ? host : host + ":" + port;
        }
    }

    /** All of them, each once, in the order in which they stand. */
    List<Target> all(Texts texts) {
        Set<Target> all = new LinkedHashSet<>();
        Stream.concat(lines.stream(), fromFile(texts).stream()).map(line -> line.replaceFirst("#.*", "").strip()).filter(line -> !line.isEmpty())
                .forEach(line -> add(line, all, texts));
        if (all.isEmpty()) {
            throw new Refusal(texts.text("Targets_none"));
        }
        return List.copyOf(all);
    }

    private List<String> fromFile(Texts texts) {
        if (file.isBlank()) {
            return List.of();
        }
        try {
            return Files.readAllLines(Path.of(file.strip()));
        } catch (IOException | InvalidPathException e) {
            throw new Refusal(texts.text("Targets_file", file, String.valueOf(e.getMessage())), e);
        }
    }

    private static void add(String line, Set<Target> all, Texts texts) {
        Matcher parts = LINE.matcher(line);
        int port = parts.matches() && parts.group(2) != null ? Integer.parseInt(parts.group(2)) : SNMP;
        if (!parts.matches() || port < 1 || port > 65_535) {
            throw new Refusal(texts.text("Targets_line", line));
        }
        String host = parts.group(1);
        Matcher network = NETWORK.matcher(host);
        Matcher range = RANGE.matcher(host);
        if (network.matches()) {
            network(line, network, port, all, texts);
        } else if (range.matches()) {
            long first = number(line, range.group(1), texts);
            long last = range.group(6) != null ? number(line, range.group(6), texts) : first - first % 256 + number(line, range.group(11), texts);
            addresses(line, first, last, port, all, texts);
        } else if (SINGLE.matcher(host).matches()) {
            addresses(line, number(line, host, texts), number(line, host, texts), port, all, texts);
        } else if (host.startsWith("[") || host.matches("[\\p{L}\\p{N}._-]+")) {
            all.add(new Target(host, port));
        } else {
            throw new Refusal(texts.text("Targets_line", line));
        }
    }

    /** Without its own address and the one for all. */
    private static void network(String line, Matcher network, int port, Set<Target> all, Texts texts) {
        int bits = Integer.parseInt(network.group(5));
        if (bits < 8 || bits > BITS) {
            throw new Refusal(texts.text("Targets_line", line));
        }
        long size = 1L << BITS - bits;
        long first = number(line, network.group().substring(0, network.group().indexOf('/')), texts) / size * size;
        long edge = bits > 30 ? 0 : 1;
        addresses(line, first + edge, first + size - 1 - edge, port, all, texts);
    }

    private static void addresses(String line, long first, long last, int port, Set<Target> all, Texts texts) {
        if (last < first) {
            throw new Refusal(texts.text("Targets_line", line));
        }
        if (last - first + 1 + all.size() > MOST) {
            throw new Refusal(texts.text("Targets_tooMany", MOST));
        }
        for (long address = first; address <= last; address++) {
            all.add(new Target((address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255), port));
        }
    }

    private static long number(String line, String address, Texts texts) {
        long number = 0;
        List<Long> parts = new ArrayList<>();
        for (String part : address.split("\\.")) {
            parts.add(Long.parseLong(part));
        }
        for (long part : parts) {
            if (part > 255) {
                throw new Refusal(texts.text("Targets_line", line));
            }
            number = number * 256 + part;
        }
        return number;
    }
}
