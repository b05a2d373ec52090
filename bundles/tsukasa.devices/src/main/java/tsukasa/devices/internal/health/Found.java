// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tsukasa.api.health.Severity;
import tsukasa.devices.AssetNumber;

/**
 * What a rule found, in no language yet.
 *
 * @param text      key of the sentence
 * @param arguments of the sentence: texts, numbers, instants, days, amounts of time
 * @param since     when it began, if the rule knows
 */
record Found(String rule, String subject, Optional<AssetNumber> device, Severity severity, String text, List<Object> arguments,
        Optional<Instant> since) {
    static Found of(DeviceRule rule, Watched device, Severity severity, String text, Object... arguments) {
        return new Found(rule.id(), device.device().id().value(), Optional.of(device.device().id()), severity, text, List.of(arguments),
                Optional.empty());
    }

    Found since(Instant began) {
        return new Found(rule, subject, device, severity, text, arguments, Optional.of(began));
    }

    String id() {
        return rule + "/" + subject;
    }
}
