// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.mqtt.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.Link;
import tsukasa.api.health.Severity;
import tsukasa.api.source.SourceId;

/** Devices that say what can't be understood, each until it says something better. */
final class Concerns {
    private static final int MOST = 10_000;
    private final SourceId source;
    private final Map<String, String> wrong = new ConcurrentSkipListMap<>();

    Concerns(SourceId source) {
        this.source = source;
    }

    void wrong(String device, String what) {
        if (wrong.size() < MOST || wrong.containsKey(device)) {
            wrong.put(device, what);
        }
    }

    void right(String device) {
        wrong.remove(device);
    }

    /** One, however many they are. */
    List<Finding> findings(Locale locale) {
        Texts texts = Texts.of(Concerns.class, locale);
        return wrong.entrySet().stream().limit(1).map(first -> new Finding("mqtt." + source + ".wrong", Severity.WARNING,
                texts.text("Concerns_wrong", source, wrong.size(), first.getKey(), first.getValue()), texts.text("Concerns_wrongSolution"), Optional.empty(),
                Optional.of(new Link("sources", source.value())))).toList();
    }
}
