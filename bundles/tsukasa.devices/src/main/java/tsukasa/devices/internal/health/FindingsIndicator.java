// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.health.Indicator;
import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.devices.DeviceFinding;
import tsukasa.devices.DeviceLinks;
import tsukasa.devices.FindingService;

/** What rules found and nobody takes care of yet. */
@Component
public final class FindingsIndicator implements Indicator {
    private static final int ORDER = 320;
    private final FindingService findings;

    @Activate
    public FindingsIndicator(@Reference FindingService findings) {
        this.findings = findings;
    }

    @Override
    public String id() {
        return "devices.findings";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Reading read(Locale locale) {
        Texts texts = Texts.of(FindingsIndicator.class, locale);
        List<DeviceFinding> all = findings.findings(locale).stream().filter(one -> one.silenced().isEmpty()).toList();
        List<DeviceFinding> open = all.stream().filter(one -> one.acknowledged().isEmpty()).toList();
        Severity severity = open.stream().map(DeviceFinding::severity).max(Severity::compareTo).orElse(Severity.OK);
        long critical = open.stream().filter(one -> one.severity() == Severity.CRITICAL).count();
        return new Reading(texts.text("FindingsIndicator_label"), NumberFormat.getIntegerInstance(locale).format(open.size()),
                texts.text("FindingsIndicator_detail", critical, all.size() - open.size()), severity, List.of(),
                DeviceLinks.to(DeviceLinks.FINDINGS));
    }
}
