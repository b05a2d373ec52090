// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import tsukasa.api.Bytes;
import tsukasa.api.Layer;
import tsukasa.api.Moments;
import tsukasa.api.Texts;
import tsukasa.api.source.ImportProblem;
import tsukasa.api.source.ImportRow;

/** Reads one row of the plain format, or says in one sentence each what is wrong with it. */
final class RowJudge {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2000;

    private final Texts texts;
    private final ZoneId zone;
    private final Consumer<ImportProblem> problems;
    private ImportRow row;
    private boolean sound;

    /** @param zone in which the advice is given on how to write a time that has no offset */
    RowJudge(Texts texts, ZoneId zone, Consumer<ImportProblem> problems) {
        this.texts = texts;
        this.zone = zone;
        this.problems = problems;
    }

    /** What the row says; empty if it has a problem. */
    Optional<ImportedSession> read(ImportRow next) {
        row = next;
        sound = true;
        String key = required(SessionFields.SESSION);
        String user = required(SessionFields.USER);
        Optional<Instant> start = required(SessionFields.START).isEmpty() ? Optional.empty() : instant(SessionFields.START);
        Optional<Instant> end = instant(SessionFields.END);
        Optional<String> denied = Optional.of(text(SessionFields.DENIED, LONGEST_NOTE)).filter(reason -> !reason.isEmpty());
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            problem(SessionFields.END, "RowJudge_endBeforeStart", row.value(SessionFields.END), row.value(SessionFields.START));
        }
        if (denied.isPresent() && end.isPresent()) {
            problem(SessionFields.END, "RowJudge_deniedWithEnd");
        }
        Layer layer = layer();
        Optional<Bytes> received = number(SessionFields.RECEIVED).map(Bytes::new);
        Optional<Bytes> sent = number(SessionFields.SENT).map(Bytes::new);
        Optional<Duration> roundTrip = number(SessionFields.ROUND_TRIP).map(Duration::ofMillis);
        ImportedSession session = new ImportedSession(key, user, name(SessionFields.SECTION), name(SessionFields.CLIENT),
                name(SessionFields.ADDRESS), name(SessionFields.HOST), layer, start.orElse(null), end, denied,
                text(SessionFields.NOTE, LONGEST_NOTE), received, sent, roundTrip);
        return sound ? Optional.of(session) : Optional.empty();
    }

    private String required(String field) {
        String value = name(field);
        if (value.isEmpty()) {
            problem(field, "RowJudge_missing_" + field);
        }
        return value;
    }

    private String name(String field) {
        return text(field, LONGEST_NAME);
    }

    private String text(String field, int longest) {
        String value = row.value(field);
        if (value.length() > longest) {
            problem(field, "RowJudge_tooLong", value.length(), longest);
        } else if (value.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
            problem(field, "RowJudge_controlCharacter");
        }
        return value;
    }

    private Optional<Instant> instant(String field) {
        String text = row.value(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (Moments.read(text)) {
            case Moments.Exact exact -> Optional.of(exact.instant());
            case Moments.Local local -> {
                problem(field, "RowJudge_noOffset", text, Moments.withOffset(local.time(), zone));
                yield Optional.empty();
            }
            case Moments.Day day -> {
                problem(field, "RowJudge_noTime", text, Moments.withOffset(day.date().atTime(9, 0), zone));
                yield Optional.empty();
            }
            case Moments.Unreadable none -> {
                problem(field, "RowJudge_noInstant", text);
                yield Optional.empty();
            }
        };
    }

    private Layer layer() {
        String code = row.value(SessionFields.LAYER);
        Optional<Layer> layer = code.isEmpty() ? Optional.of(Layer.UNKNOWN) : Layer.ofCode(code);
        if (layer.isEmpty()) {
            problem(SessionFields.LAYER, "RowJudge_layer", code,
                    Arrays.stream(Layer.values()).map(Layer::code).collect(Collectors.joining(", ")));
        }
        return layer.orElse(Layer.UNKNOWN);
    }

    private Optional<Long> number(String field) {
        String text = row.value(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String digits = text.replace(",", "");
        if (digits.matches("\\+?\\p{Nd}{1,18}")) {
            return Optional.of(Long.parseLong(digits));
        }
        problem(field, "RowJudge_number", text);
        return Optional.empty();
    }

    private void problem(String field, String key, Object... arguments) {
        sound = false;
        problems.accept(new ImportProblem(row.file(), row.line(), field, texts.text(key, arguments)));
    }
}
