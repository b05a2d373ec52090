// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tsukasa.api.Texts;

/**
 * Reads what a person wrote into a form, and gathers what is wrong with it, by field. What can't be read is answered with
 * something harmless, so look at {@link #problems} before use.
 */
public final class Answers {
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private final Map<String, String> answers;
    private final Texts texts;
    private final Formats formats;
    private final Map<String, String> problems = new LinkedHashMap<>();

    public Answers(Map<String, String> answers, Formats formats) {
        this.answers = answers;
        this.formats = formats;
        texts = Texts.of(Answers.class, formats.locale());
    }

    /** By the ids of fields; empty if all could be read. */
    public Map<String, String> problems() {
        return problems;
    }

    /** Says what is wrong with a field, unless something has been said of it. */
    public void wrong(String id, String sentence) {
        problems.putIfAbsent(id, sentence);
    }

    public void missing(String id) {
        wrong(id, texts.text("Answers_missing"));
    }

    public void tooLong(String id, int longest) {
        wrong(id, texts.text("Answers_tooLong", longest));
    }

    private String answer(String id) {
        return answers.getOrDefault(id, "").strip();
    }

    /** Full-width digits, as a Japanese keyboard types them, are digits too. */
    private String narrow(String id) {
        return Normalizer.normalize(answer(id), Normalizer.Form.NFKC).strip();
    }

    public boolean yes(String id) {
        return answer(id).equals("true");
    }

    /** May be empty. */
    public String text(String id, int longest) {
        String answer = answer(id);
        if (answer.length() > longest) {
            tooLong(id, longest);
            return "";
        }
        return answer;
    }

    public String name(String id, int longest) {
        String answer = text(id, longest);
        if (answer(id).isEmpty()) {
            missing(id);
        }
        return answer.isEmpty() ? "?" : answer;
    }

    public List<String> lines(String id) {
        return answer(id).lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    /** @return 0 if it is empty or wrong */
    public long number(String id, long most) {
        String answer = narrow(id).replace(",", "").replace("円", "").replace("¥", "").strip();
        if (answer.isEmpty()) {
            return 0;
        }
        if (!answer.matches("\\d{1,15}") || Long.parseLong(answer) > most) {
            wrong(id, texts.text("Answers_number", formats.number(most)));
            return 0;
        }
        return Long.parseLong(answer);
    }

    public LocalDate day(String id) {
        if (answer(id).isEmpty()) {
            missing(id);
        }
        return dayIfAny(id).orElse(LocalDate.EPOCH);
    }

    public Optional<LocalDate> dayIfAny(String id) {
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
            wrong(id, texts.text("Answers_noSuchDay", answer(id))); // the 31st of a month of 30 days
            return Optional.empty();
        }
        wrong(id, texts.text("Answers_day"));
        return Optional.empty();
    }
}
