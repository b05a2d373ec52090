// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.Link;
import tsukasa.api.health.Severity;
import tsukasa.api.source.SourceId;

/** What the last answer left to be desired: the server was reached, but not all of it is as it should be. */
record Concerns(SourceId source, Optional<String> refused, List<String> faults, List<Feature> shorter) {
    static Concerns none(SourceId source) {
        return new Concerns(source, Optional.empty(), List.of(), List.of());
    }

    /** The last output was none of a server that answers. */
    static Concerns refused(SourceId source, String sentence) {
        return new Concerns(source, Optional.of(sentence), List.of(), List.of());
    }

    static Concerns of(SourceId source, LmstatReport report, Wanted wanted) {
        return new Concerns(source, Optional.empty(), report.faults(), report.features().stream().filter(feature -> wanted.wants(feature.name()))
                .filter(feature -> feature.told() == Feature.Told.COUNTED && !feature.listsAll()).toList());
    }

    List<Finding> findings(Locale locale) {
        Texts texts = Texts.of(Concerns.class, locale);
        List<Finding> findings = new ArrayList<>();
        refused.ifPresent(sentence -> findings.add(finding("refused", texts.text("Concerns_refused", source, sentence),
                texts.text("Concerns_refusedSolution"))));
        if (!faults.isEmpty()) {
            findings.add(finding("faults", texts.text("Concerns_faults", source, faults.size(), faults.getFirst()),
                    texts.text("Concerns_faultsSolution")));
        }
        if (!shorter.isEmpty()) {
            Feature first = shorter.getFirst();
            findings.add(finding("shorter", texts.text("Concerns_shorter", source, shorter.size(), first.name(), first.used(),
                    first.listed() + first.reserved()), texts.text("Concerns_shorterSolution")));
        }
        return findings;
    }

    private Finding finding(String what, String summary, String solution) {
        return new Finding("flexnet." + source + "." + what, Severity.WARNING, summary, solution, Optional.empty(),
                Optional.of(new Link("sources", source.value())));
    }
}
