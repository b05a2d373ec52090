// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns that survey tools write beside the answers, by which their files are known; whatever else is there answers a question. */
final class ToolColumns {
    /** Stands for who answered where Microsoft Forms was told not to ask. */
    static final String NOBODY = "anonymous";
    private static final String NOT_SHOWN = "{question_not_shown}";
    private static final String OUT = "";
    /** Codes of LimeSurvey's questions have letters and digits only, so this is a part of one as its VV files write it. */
    private static final Pattern PART = Pattern.compile("([A-Za-z][A-Za-z0-9]*)_([A-Za-z0-9_]+)");

    private static final Map<String, String> MICROSOFT = columns("ID", SurveyFields.RESPONDENT, "完了時刻", SurveyFields.SUBMITTED, "Completion time",
            SurveyFields.SUBMITTED, "メール", SurveyFields.USER, "Email", SurveyFields.USER, "開始時刻", OUT, "Start time", OUT, "名前", OUT, "Name", OUT,
            "最終変更時刻", OUT, "Last modified time", OUT);
    private static final Map<String, String> GOOGLE = columns("タイムスタンプ", SurveyFields.RESPONDENT, "Timestamp", SurveyFields.RESPONDENT, "メールアドレス",
            SurveyFields.USER, "ユーザー名", SurveyFields.USER, "Email Address", SurveyFields.USER, "Username", SurveyFields.USER);
    private static final Map<String, String> LIMESURVEY = columns("id", SurveyFields.RESPONDENT, "submitdate", SurveyFields.SUBMITTED, "token", OUT,
            "lastpage", OUT, "startlanguage", OUT, "seed", OUT, "startdate", OUT, "datestamp", OUT, "ipaddr", OUT, "refurl", OUT);

    /** How forms ask for what results are shown by. */
    private static final Map<String, String> ASKED = columns("課", SurveyFields.SECTION, "課名", SurveyFields.SECTION, "所属", SurveyFields.SECTION, "所属課",
            SurveyFields.SECTION, "部署", SurveyFields.SECTION, "所属部署", SurveyFields.SECTION, "Section", SurveyFields.SECTION, "Department",
            SurveyFields.SECTION, "役職", SurveyFields.GROUP, "職位", SurveyFields.GROUP);

    private ToolColumns() {
    }

    private static Map<String, String> columns(String... pairs) {
        Map<String, String> columns = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            columns.put(pairs[i], pairs[i + 1]);
        }
        return columns;
    }

    /** Which field each column fills, by its key, in the columns' order; empty if this is the header of none of the tools. */
    static Optional<Map<String, Integer>> of(List<String> header) {
        List<String> names = header.stream().map(ToolColumns::plain).toList();
        Set<String> all = Set.copyOf(names);
        boolean first = !names.isEmpty();
        if (first && names.getFirst().equals("ID") && (all.containsAll(Set.of("開始時刻", "完了時刻")) || all.containsAll(Set.of("Start time",
                "Completion time")))) {
            return Optional.of(fields(names, MICROSOFT, false));
        }
        if (first && Set.of("タイムスタンプ", "Timestamp").contains(names.getFirst())) {
            return Optional.of(fields(names, GOOGLE, false));
        }
        return all.containsAll(Set.of("id", "submitdate", "startlanguage")) ? Optional.of(fields(names, LIMESURVEY, true)) : Optional.empty();
    }

    /** Only the first of several columns of a name is the tool's own; those of questions with the same text are numbered. */
    private static Map<String, Integer> fields(List<String> names, Map<String, String> own, boolean codes) {
        Map<String, Integer> fields = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            int nth = seen.merge(names.get(i), 1, Integer::sum);
            String field = nth == 1 && own.containsKey(names.get(i)) ? own.get(names.get(i)) : question(names.get(i), nth, codes);
            String shownBy = codes ? field : ASKED.getOrDefault(field, field);
            if (!field.isEmpty() && fields.putIfAbsent(shownBy, i) != null) {
                fields.putIfAbsent(field, i);
            }
        }
        return fields;
    }

    private static String question(String name, int nth, boolean codes) {
        Matcher part = PART.matcher(name);
        String code = codes && part.matches() ? part.group(1) + "[" + part.group(2) + "]" : name;
        String own = SurveyFields.ALL.contains(code) ? code + " " : code; // a question that is called as a field
        return nth > 1 && !code.isEmpty() ? own.strip() + " (" + nth + ")" : own;
    }

    /** Microsoft Forms ends the texts of questions with a blank that does not break. */
    private static String plain(String name) {
        return name.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
    }

    /** What was answered, as LimeSurvey's VV files have it. */
    static String text(String written) {
        if (!written.contains("{") || written.equals(NOT_SHOWN)) {
            return written.equals(NOT_SHOWN) ? "" : written;
        }
        return written.replace("{quote}", "\"").replace("{tab}", "\t").replace("{cr}", "").replace("{newline}", "\n").replace("{lbrace}", "{");
    }
}
