// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import tsukasa.api.Section;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionKind;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.QuestionResult.Part;
import tsukasa.surveys.internal.disclosure.SafeMargins;

/** Reckons what may be shown of a closed wave. */
final class Results {
    private final List<Response> responses;
    private final List<String> sections;
    private final List<String> groups;

    Results(List<Response> responses) {
        this.responses = responses;
        sections = names(Results::section);
        groups = names(Results::group);
    }

    private List<String> names(Function<Response, String> name) {
        return responses.stream().map(name).distinct().sorted(Comparator.comparing(String::isEmpty).thenComparing(one -> one)).toList();
    }

    private static String section(Response response) {
        return response.section().map(Section::value).orElse("");
    }

    private static String group(Response response) {
        return response.group().orElse("");
    }

    QuestionResult of(Question question) {
        List<Answered> answered = new ArrayList<>();
        for (Response response : responses) {
            Optional<Cell> cell = Cell.of(question, response.values());
            cell.ifPresent(one -> answered.add(new Answered(sections.indexOf(section(response)), groups.indexOf(group(response)), one)));
        }
        if (question.kind() == QuestionKind.TEXT) {
            boolean enough = answered.size() >= QuestionResult.LEAST_COMMENTS;
            return new QuestionResult(question, enough ? answered.size() : 0, List.of(), List.of(), List.of(), enough ? answered.stream()
                    .map(one -> one.cell.text()).sorted(Comparator.comparing(String::length).thenComparing(text -> text)).toList() : List.of());
        }
        int[][] counts = new int[sections.size()][groups.size()];
        answered.forEach(one -> counts[one.section][one.group]++);
        SafeMargins safe = SafeMargins.of(counts, QuestionResult.LEAST);
        if (safe.rows().isEmpty()) {
            return new QuestionResult(question, 0, List.of(), List.of(), List.of(), List.of());
        }
        return new QuestionResult(question, answered.size(), List.of(part(question, List.of(), answered)),
                safe.rows().stream().map(block -> part(question, block.stream().map(sections::get).toList(), answered.stream()
                        .filter(one -> block.contains(one.section)).toList())).filter(part -> part.answered() > 0).toList(),
                safe.columns().stream().map(block -> part(question, block.stream().map(groups::get).toList(), answered.stream()
                        .filter(one -> block.contains(one.group)).toList())).filter(part -> part.answered() > 0).toList(), List.of());
    }

    private static Part part(Question question, List<String> members, List<Answered> answered) {
        List<Integer> counts = IntStream.range(0, question.choices().size()).mapToObj(choice -> (int) answered.stream()
                .filter(one -> one.cell.choices().get(choice)).count()).toList();
        double mean = switch (question.kind()) {
            case NUMBER -> answered.stream().mapToDouble(one -> one.cell.number()).average().orElse(Double.NaN);
            case SCALE -> answered.stream().mapToDouble(one -> one.cell.choices().nextSetBit(0) + 1).average().orElse(Double.NaN);
            default -> Double.NaN;
        };
        return new Part(members, answered.size(), counts, mean);
    }

    private record Answered(int section, int group, Cell cell) {
    }
}
