// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.limesurvey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The rows of a structure in one language, whichever layout they have. */
final class SurveyTexts {
    private static final Pattern BREAKS = Pattern.compile("(?is)<(script|style).*?</\\1>|<br ?/?>|</p>|</div>|</li>");
    private static final Pattern TAGS = Pattern.compile("(?s)<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private final StructureFile file;
    private final String language;

    /** @param wanted the language if the survey has it, else its own is taken */
    SurveyTexts(StructureFile file, String wanted) {
        this.file = file;
        language = language(file, wanted);
    }

    private static String language(StructureFile file, String wanted) {
        Map<String, String> survey = file.rows("surveys").stream().findFirst().orElse(Map.of());
        List<String> all = new ArrayList<>(List.of(survey.getOrDefault("language", "")));
        all.addAll(List.of(survey.getOrDefault("additional_languages", "").split(" ")));
        return all.stream().filter(one -> one.equals(wanted) || one.startsWith(wanted + "-")).findFirst().orElse(all.getFirst());
    }

    String title() {
        return file.rows("surveys_languagesettings").stream().filter(row -> row.getOrDefault("surveyls_language", "").equals(language))
                .map(row -> bare(row.getOrDefault("surveyls_title", ""))).findFirst().orElse("");
    }

    /** Rows of {@code questions} or {@code subquestions}, each once, with its text under {@code question}, in their order. */
    List<Map<String, String>> questions(String table) {
        List<Map<String, String>> rows = inLanguage(table, "qid", "question_l10ns", "question");
        rows.sort(Comparator.comparing((Map<String, String> row) -> number(row, "question_order")));
        return rows;
    }

    /** What the questions offer, each once, by question, in their order. */
    Map<String, List<Map<String, String>>> answers() {
        List<Map<String, String>> rows = inLanguage("answers", "aid", "answer_l10ns", "answer");
        rows.sort(Comparator.comparing((Map<String, String> row) -> number(row, "scale_id")).thenComparing(row -> number(row, "sortorder")));
        Map<String, List<Map<String, String>>> byQuestion = new HashMap<>();
        rows.forEach(row -> byQuestion.computeIfAbsent(row.getOrDefault("qid", ""), any -> new ArrayList<>()).add(row));
        return byQuestion;
    }

    /** The order of the groups of questions. */
    Map<String, Integer> groups() {
        Map<String, Integer> order = new LinkedHashMap<>();
        file.rows("groups").forEach(row -> order.put(row.getOrDefault("gid", ""), number(row, "group_order")));
        return order;
    }

    private List<Map<String, String>> inLanguage(String table, String key, String texts, String text) {
        Map<String, String> byKey = new HashMap<>();
        file.rows(texts).stream().filter(row -> row.getOrDefault("language", "").equals(language))
                .forEach(row -> byKey.put(row.getOrDefault(key, ""), row.getOrDefault(text, "")));
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> row : file.rows(table)) {
            if (row.getOrDefault("language", language).equals(language)) {
                Map<String, String> one = new HashMap<>(row);
                one.put(text, bare(byKey.getOrDefault(row.getOrDefault(key, ""), row.getOrDefault(text, ""))));
                rows.add(one);
            }
        }
        return rows;
    }

    static int number(Map<String, String> row, String column) {
        String text = row.getOrDefault(column, "").strip();
        return text.matches("-?[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Without mark-up, in one line. */
    static String bare(String html) {
        String text = TAGS.matcher(BREAKS.matcher(html).replaceAll(" ")).replaceAll("").replace("&nbsp;", " ").replace("&lt;", "<")
                .replace("&gt;", ">").replace("&quot;", "\"").replace("&#039;", "'").replace("&amp;", "&");
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
