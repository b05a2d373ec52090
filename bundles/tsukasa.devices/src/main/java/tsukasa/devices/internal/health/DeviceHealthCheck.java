// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.health.Finding;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.health.Severity;
import tsukasa.devices.DeviceLinks;
import tsukasa.devices.internal.contact.FleetStorage;

/** What rules found that nobody takes care of yet, together for each rule. */
@Component
public final class DeviceHealthCheck implements HealthCheck {
    private static final int NAMED = 5;
    private final Fleet fleet;
    private final FleetStorage storage;

    @Activate
    public DeviceHealthCheck(@Reference Fleet fleet, @Reference FleetStorage storage) {
        this.fleet = fleet;
        this.storage = storage;
    }

    @Override
    public String id() {
        return "devices";
    }

    @Override
    public List<Finding> check(Locale locale) {
        FleetView view = fleet.now();
        FindingTexts texts = new FindingTexts(locale, storage.site().zone());
        Map<String, List<Found>> byRule = new LinkedHashMap<>();
        for (Found found : view.found()) {
            FindingRow kept = view.kept().get(found.id());
            if (!view.silenced(found) && (kept == null || kept.acknowledged().isEmpty())) {
                byRule.computeIfAbsent(found.rule(), rule -> new ArrayList<>()).add(found);
            }
        }
        return byRule.entrySet().stream().map(entry -> together(entry.getKey(), entry.getValue(), view, texts)).toList();
    }

    private static Finding together(String rule, List<Found> found, FleetView view, FindingTexts texts) {
        Severity severity = found.stream().map(Found::severity).max(Severity::compareTo).orElseThrow();
        Optional<Instant> since = found.stream().map(one -> one.since().orElseGet(() -> Optional.ofNullable(view.kept().get(one.id()))
                .map(FindingRow::began).orElse(null))).filter(Objects::nonNull).min(Instant::compareTo);
        String summary = found.size() == 1 ? texts.summary(found.getFirst())
                : texts.text("DeviceHealthCheck_many", texts.title(rule), found.size(),
                        found.stream().limit(NAMED).map(Found::subject).collect(Collectors.joining(texts.text("DeviceHealthCheck_comma"))),
                        found.size() > NAMED ? 1 : 0);
        return new Finding("devices." + rule, severity, summary, found.size() == 1 ? texts.solution(found.getFirst()) : texts.solution(rule), since,
                DeviceLinks.rule(rule));
    }
}
