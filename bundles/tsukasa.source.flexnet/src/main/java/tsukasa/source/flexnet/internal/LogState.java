// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tsukasa.api.source.LogFollower;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutId;

/** How far a debug log was read and what was out then, as the text of a cursor: the first line is for people. */
record LogState(Optional<LocalDateTime> last, LogFollower.Position position, List<DebugLog.Out> open) {
    static final LogState BEGINNING = new LogState(Optional.empty(), LogFollower.Position.NOWHERE, List.of());
    private static final DateTimeFormatter READ_UP_TO = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int HEAD = 2;
    private static final int FIELDS = 7;

    /** @param cursor what {@link #cursor()} gave, or that of another mode */
    static LogState of(Optional<String> cursor, Server server) {
        List<String> lines = cursor.map(text -> text.lines().toList()).orElse(List.of());
        if (lines.size() < HEAD || lines.get(1).split(" ").length != 3) {
            return BEGINNING;
        }
        Optional<LocalDateTime> last = Optional.of(lines.getFirst()).filter(time -> !time.equals("-"))
                .map(time -> LocalDateTime.parse(time, READ_UP_TO));
        List<DebugLog.Out> open = new ArrayList<>();
        for (String line : lines.subList(HEAD, lines.size())) {
            String[] fields = line.split("\t", -1);
            if (fields.length == FIELDS) {
                open.add(new DebugLog.Out(fields[0], fields[1], fields[2], Checkout.out(new CheckoutId(server.source(), fields[3]), fields[4],
                        server.user(fields[1]), server.client(fields[2]), "", Integer.parseInt(fields[5]), Instant.parse(fields[6]))));
            }
        }
        return new LogState(last, LogFollower.Position.parse(lines.get(1)), open);
    }

    String cursor() {
        StringBuilder text = new StringBuilder(last.map(READ_UP_TO::format).orElse("-")).append('\n').append(position);
        for (DebugLog.Out out : open) {
            Checkout checkout = out.checkout();
            text.append('\n').append(String.join("\t", out.daemon(), out.user(), out.host(), checkout.id().key(), checkout.feature(),
                    String.valueOf(checkout.quantity()), checkout.start().toString()));
        }
        return text.toString();
    }
}
