// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.health.Indicator;
import tsukasa.api.health.Link;
import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.sources.SourceStatus;
import tsukasa.sources.Sources;

/** How many of the sources work. */
@Component(service = Indicator.class)
public final class SourcesIndicator implements Indicator {
    private static final int AFTER_WHAT_SLICES_COUNT = 900;
    private final Sources sources;

    @Activate
    public SourcesIndicator(@Reference Sources sources) {
        this.sources = sources;
    }

    @Override
    public String id() {
        return "sources";
    }

    @Override
    public int order() {
        return AFTER_WHAT_SLICES_COUNT;
    }

    @Override
    public Reading read(Locale locale) {
        return reading(sources.list(locale), Texts.of(SourcesIndicator.class, locale));
    }

    static Reading reading(List<SourceStatus> statuses, Texts texts) {
        List<SourceStatus> bad = statuses.stream().filter(status -> !status.ok()).toList();
        String detail = statuses.isEmpty() ? texts.text("SourcesIndicator_none")
                : bad.isEmpty() ? texts.text("SourcesIndicator_allWell")
                        : texts.text("SourcesIndicator_some", bad.stream().map(status -> status.id().value()).collect(Collectors.joining(", ")));
        return new Reading(texts.text("SourcesIndicator_label"),
                texts.text("SourcesIndicator_value", statuses.size() - bad.size(), statuses.size()), detail,
                bad.isEmpty() ? Severity.OK : Severity.WARNING, List.of(), Optional.of(new Link(SourcesHealthCheck.PAGE, "")));
    }
}
