// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tsukasa.persistence.Engine;

/** One numbered step of a slice's tables, as it is for one engine. */
record SchemaScript(int number, String name, String text) {
    private static final Pattern NAME = Pattern.compile("V(\\d{3,})__[a-z0-9_]+");
    private static final String END = ";";

    static List<SchemaScript> read(Class<?> neighbour, List<String> names, Engine engine) {
        List<SchemaScript> scripts = new ArrayList<>();
        for (String name : names) {
            Matcher matcher = NAME.matcher(name);
            int expected = scripts.size() + 1;
            if (!matcher.matches() || Integer.parseInt(matcher.group(1)) != expected) {
                throw new IllegalArgumentException("script " + expected + " can't be named " + name);
            }
            scripts.add(new SchemaScript(expected, name, text(neighbour, name, engine)));
        }
        return scripts;
    }

    private static String text(Class<?> neighbour, String name, Engine engine) {
        for (String file : List.of(name + "." + engine.suffix() + ".sql", name + ".sql")) {
            try (InputStream in = neighbour.getResourceAsStream(file)) {
                if (in != null) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file + " can't be read", e);
            }
        }
        throw new IllegalArgumentException("there is no " + name + ".sql beside " + neighbour.getName());
    }

    String checksum() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The statements, without comment lines; each ends with a semicolon at the end of a line. */
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : text.lines().toList()) {
            String bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("--")) {
                continue;
            }
            statement.append(line).append('\n');
            if (bare.endsWith(END)) {
                statements.add(statement.substring(0, statement.lastIndexOf(END)));
                statement.setLength(0);
            }
        }
        if (!statement.isEmpty()) {
            throw new IllegalArgumentException(name + " ends in a statement without a semicolon: " + statement);
        }
        return statements;
    }
}
