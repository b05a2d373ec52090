// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.Link;
import tsukasa.api.health.Severity;
import tsukasa.api.source.SourceId;

/** What is wrong with agents that are there, each once until it is right again; agents that are silent are laptops that are off. */
final class Concerns {
    private final SourceId source;
    private final Map<String, Outcome.Wrong> wrong = new ConcurrentSkipListMap<>();
    private volatile int silent;

    Concerns(SourceId source) {
        this.source = source;
    }

    void note(Outcome outcome) {
        String agent = outcome.target().toString();
        if (outcome.wrong().isPresent()) {
            wrong.put(agent, outcome.wrong().get());
        } else if (outcome.answered()) {
            wrong.remove(agent);
        }
    }

    /** A round is over. */
    void round(int answered, int all, java.util.Set<String> targets) {
        silent = answered == 0 ? all : 0;
        wrong.keySet().retainAll(targets);
    }

    List<Finding> findings(Locale locale) {
        Texts texts = Texts.of(Concerns.class, locale);
        List<Finding> findings = new ArrayList<>();
        if (silent > 0) {
            findings.add(finding("silent", texts.text("Concerns_silent", source, silent), texts.text("Concerns_silentSolution")));
        }
        Map<Outcome.Kind, List<Map.Entry<String, Outcome.Wrong>>> kinds = new TreeMap<>();
        wrong.entrySet().forEach(one -> kinds.computeIfAbsent(one.getValue().kind(), kind -> new ArrayList<>()).add(one));
        kinds.forEach((kind, agents) -> {
            String key = "Concerns_" + kind.name().toLowerCase(Locale.ROOT);
            findings.add(finding(kind.name().toLowerCase(Locale.ROOT), texts.text(key, source, agents.size(), agents.getFirst().getKey(),
                    agents.getFirst().getValue().detail()), texts.text(key + "Solution")));
        });
        return findings;
    }

    private Finding finding(String what, String summary, String solution) {
        return new Finding("snmp." + source + "." + what, Severity.WARNING, summary, solution, Optional.empty(), Optional.of(new Link("sources", source.value())));
    }
}
