// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.QuestionResult.Part;

/** A section or a further group, by which results can be narrowed down. */
record Member(boolean section, String name) {
    /** All that some question tells of, sections first. */
    static List<Member> of(List<QuestionResult> results) {
        return Stream.concat(names(results, true), names(results, false)).toList();
    }

    private static Stream<Member> names(List<QuestionResult> results, boolean section) {
        return results.stream().flatMap(result -> (section ? result.sections() : result.groups()).stream()).flatMap(part -> part.members().stream())
                .distinct().sorted().map(name -> new Member(section, name));
    }

    /** The part of a result that it is in, together with others where it is small; nobody asked for: all. */
    static Optional<Part> part(QuestionResult result, Optional<Member> member) {
        if (member.isEmpty()) {
            return result.all().stream().findFirst();
        }
        return (member.get().section ? result.sections() : result.groups()).stream().filter(part -> part.members().contains(member.get().name)).findFirst();
    }
}
