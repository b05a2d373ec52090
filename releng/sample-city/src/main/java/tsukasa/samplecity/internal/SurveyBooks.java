// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes what those who telework were asked twice, and what they answered. */
final class SurveyBooks {
    static final String SURVEY = "テレワーク利用者アンケート";
    static final List<String> WAVES = List.of("第1回", "第2回");
    static final String REASONS = "Q8";
    private static final List<String> SATISFACTION = List.of("不満", "やや不満", "どちらともいえない", "やや満足", "満足");
    private static final List<String> AGREEMENT = List.of("そう思わない", "あまりそう思わない", "どちらともいえない", "ややそう思う", "そう思う");
    private static final List<String> PLACES = List.of("自宅", "サテライトオフィス", "出先機関");
    private static final List<String> TEXTS = List.of("紙の申請書を確認しないと審査できない", "窓口の電話に出られないため", "電話が自宅に転送されない", "決裁に押印が必要な書類が残っている",
            "電話当番がある", "紙台帳を持ち出せない", "窓口対応がある", "図面が紙でしか残っていない", "代表電話の取り次ぎがある", "庁内でしか使えないシステムがある", "現場確認が必要");
    private static final List<Asked> QUESTIONS = List.of(
            new Asked("Q1", "次のことにどのくらい満足していますか", List.of("テレワーク全体", "通信速度", "端末の使いやすさ"), SATISFACTION),
            new Asked("Q2", "次のことをどう思いますか", List.of("仕事に集中できる", "同僚に相談しにくい"), AGREEMENT),
            new Asked("Q6", "主な利用場所", List.of(), PLACES), new Asked("Q7", "週の利用日数", List.of(), List.of()),
            new Asked(REASONS, "テレワークでできない業務とその理由", List.of(), List.of()));
    private static final int[][] CONTENT = {{1, 2, 5, 52, 40}, {1, 2, 6, 47, 44}};
    private static final int[] SPEED = {8, 16, 20, 36, 20};
    private static final int[] HARD = {12, 24, 20, 30, 14};
    private static final int[] AT = {82, 12, 6};
    private static final double[] RETURNED = {0.84, 0.9};
    private final Path folder;
    private final SampleCity city;
    private final long seed;

    /** @param parts rows of an array, each a question of its own in the answers' file */
    private record Asked(String code, String text, List<String> parts, List<String> answers) {
        Stream<String> columns() {
            return parts.isEmpty() ? Stream.of(code) : IntStream.rangeClosed(1, parts.size()).mapToObj(part -> code + "[S" + part + "]");
        }
    }

    SurveyBooks(Path folder, SampleCity city, long seed) {
        this.folder = folder;
        this.city = city;
        this.seed = seed;
    }

    /** The day on which the answers of a wave were in. */
    LocalDate day(int wave) {
        return wave == 0 ? city.thirdWave().minusMonths(1) : city.thirdWave().plusMonths(2);
    }

    Path answers(int wave) {
        List<Staff> asked = city.staff().stream().filter(member -> member.begins().isBefore(day(wave))).toList();
        return write("survey-" + (wave + 1) + ".csv", Stream.concat(Stream.of("respondent,survey,wave,section,group,user,"
                + QUESTIONS.stream().flatMap(Asked::columns).collect(Collectors.joining(","))), asked.stream().flatMap(member -> answer(member, wave))));
    }

    private Stream<String> answer(Staff member, int wave) {
        SplittableRandom random = new SplittableRandom(seed * 131 + member.number() * 17L + wave);
        if (random.nextDouble() >= RETURNED[wave]) {
            return Stream.empty();
        }
        String rank = member.number() <= 10 ? "部長級" : random.nextInt(10) < 6 ? "一般職" : random.nextInt(10) < 6 ? "係長級" : "課長級";
        return Stream.of(String.join(",", String.valueOf(member.number()), SURVEY, WAVES.get(wave), member.section(), rank, member.user(),
                drawn(CONTENT[wave], random), drawn(SPEED, random), drawn(CONTENT[wave], random), drawn(CONTENT[0], random), drawn(HARD, random),
                drawn(AT, random), String.valueOf(1 + random.nextInt(3)), random.nextInt(10) < 5 ? TEXTS.get(random.nextInt(TEXTS.size())) : ""));
    }

    /** The code of an answer, by these weights of a hundred. */
    private static String drawn(int[] weights, SplittableRandom random) {
        int left = random.nextInt(100);
        int answer = 0;
        while (left >= weights[answer]) {
            left -= weights[answer++];
        }
        return "A" + (answer + 1);
    }

    /** What is asked, as much of LimeSurvey's structure since its fourth version as says so. */
    Path structure() {
        List<String> questions = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < QUESTIONS.size(); i++) {
            Asked asked = QUESTIONS.get(i);
            int id = i + 1;
            questions.add(row("qid", id, "parent_qid", 0, "sid", 1, "gid", 1, "type", type(asked), "title", asked.code, "question_order", id));
            texts.add(row("id", id, "qid", id, "question", asked.text, "language", "ja"));
            IntStream.range(0, asked.parts.size()).forEach(at -> {
                int part = id * 100 + at;
                parts.add(row("qid", part, "parent_qid", id, "sid", 1, "gid", 1, "type", type(asked), "title", "S" + (at + 1), "question_order", at,
                        "scale_id", 0));
                texts.add(row("id", part, "qid", part, "question", asked.parts.get(at), "language", "ja"));
            });
            IntStream.range(0, asked.answers.size()).forEach(at -> {
                int answer = id * 100 + at;
                answers.add(row("aid", answer, "qid", id, "code", "A" + (at + 1), "sortorder", at, "scale_id", 0));
                words.add(row("id", answer, "aid", answer, "answer", asked.answers.get(at), "language", "ja"));
            });
        }
        return write("survey.lss", Stream.of("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<document>", "<LimeSurveyDocType>Survey</LimeSurveyDocType>",
                "<DBVersion>600</DBVersion>", "<languages><language>ja</language></languages>", table("answers", answers), table("answer_l10ns", words),
                table("groups", List.of(row("gid", 1, "sid", 1, "group_order", 1))), table("questions", questions), table("subquestions", parts), table("question_l10ns", texts),
                table("surveys", List.of(row("sid", 1, "language", "ja"))),
                table("surveys_languagesettings", List.of(row("surveyls_survey_id", 1, "surveyls_language", "ja", "surveyls_title", SURVEY))),
                "</document>"));
    }

    private static String type(Asked asked) {
        return !asked.parts.isEmpty() ? "F" : !asked.answers.isEmpty() ? "L" : asked.code.equals(REASONS) ? "T" : "N";
    }

    private static String table(String name, List<String> rows) {
        return "<" + name + "><rows>" + String.join("", rows) + "</rows></" + name + ">";
    }

    private static String row(Object... columns) {
        return IntStream.range(0, columns.length / 2).mapToObj(i -> "<" + columns[2 * i] + "><![CDATA[" + columns[2 * i + 1] + "]]></" + columns[2 * i]
                + ">").collect(Collectors.joining("", "<row>", "</row>"));
    }

    private Path write(String name, Stream<String> lines) {
        Path file = folder.resolve(name);
        try {
            return Files.write(file, lines.toList(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
