// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tsukasa.licenses.Yen;

/**
 * Reads what a person wrote into a form, and gathers what is wrong with it, by field. What can't be read is answered with
 * something harmless, so look at {@link #problems} before use.
 */
final class Answers {
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private final Map<String, String> answers;
    private final LicenseWords words;
    private final Map<String, String> problems = new LinkedHashMap<>();

    Answers(Map<String, String> answers, LicenseWords words) {
        this.answers = answers;
        this.words = words;
    }

    /** By the ids of fields; empty if all could be read. */
    Map<String, String> problems() {
        return problems;
    }

    void wrong(String id, String key, Object... arguments) {
        problems.putIfAbsent(id, words.text(key, arguments));
    }

    private String answer(String id) {
        return answers.getOrDefault(id, "").strip();
    }

    /** Full-width digits, as a Japanese keyboard types them, are digits too. */
    private String narrow(String id) {
        return Normalizer.normalize(answer(id), Normalizer.Form.NFKC).strip();
    }

    boolean yes(String id) {
        return answer(id).equals("true");
    }

    /** May be empty. */
    String text(String id, int longest) {
        String answer = answer(id);
        if (answer.length() > longest) {
            wrong(id, "Answers_tooLong", longest);
            return "";
        }
        return answer;
    }

    String name(String id, int longest) {
        String answer = text(id, longest);
        if (answer(id).isEmpty()) {
            wrong(id, "Answers_missing");
        }
        return answer.isEmpty() ? "?" : answer;
    }

    List<String> lines(String id) {
        return answer(id).lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    /** @return 0 if it is empty or wrong */
    long number(String id, long most) {
        String answer = narrow(id).replace(",", "").replace("円", "").replace("¥", "").strip();
        if (answer.isEmpty()) {
            return 0;
        }
        if (!answer.matches("\\d{1,15}") || Long.parseLong(answer) > most) {
            wrong(id, "Answers_number", words.number(most));
            return 0;
        }
        return Long.parseLong(answer);
    }

    Yen yen(String id) {
        return new Yen(number(id, 100_000_000_000L));
    }

    LocalDate day(String id) {
        if (answer(id).isEmpty()) {
            wrong(id, "Answers_missing");
        }
        return dayIfAny(id).orElse(LocalDate.EPOCH);
    }

    Optional<LocalDate> dayIfAny(String id) {
        if (answer(id).isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = DAY.matcher(narrow(id));
        try {
            if (matcher.matches()) {
                return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))));
            }
        } catch (DateTimeException e) {
            wrong(id, "Answers_noSuchDay", answer(id)); // the 31st of a month of 30 days
            return Optional.empty();
        }
        wrong(id, "Answers_day");
        return Optional.empty();
    }
}
