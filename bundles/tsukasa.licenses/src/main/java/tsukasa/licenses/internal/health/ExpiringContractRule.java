// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.health;

import java.util.List;
import java.util.Optional;

import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.Severity;
import tsukasa.licenses.Expiry;
import tsukasa.licenses.LicenseLinks;

/** A contract that ends soon, or is over though a pool counts on it. */
final class ExpiringContractRule implements LicenseRule {
    @Override
    public List<Finding> judge(LicenseFacts facts, Texts texts) {
        return facts.expiring().stream().map(expiry -> judge(expiry, facts, texts)).toList();
    }

    private static Finding judge(Expiry expiry, LicenseFacts facts, Texts texts) {
        boolean over = expiry.daysLeft() < 0;
        String key = over ? "ExpiringContractRule_over" : expiry.noticeDue(facts.today()) ? "ExpiringContractRule_notice"
                : "ExpiringContractRule_soon";
        return new Finding("licenses.contract/" + expiry.contract().id(), over ? Severity.CRITICAL : Severity.WARNING,
                texts.text(key, expiry.contract().id(), expiry.contract().name(), expiry.lastDay(), expiry.daysLeft(), expiry.noticeBy()),
                texts.text(over ? "ExpiringContractRule_over_solution" : "ExpiringContractRule_solution"), Optional.empty(),
                LicenseLinks.to(LicenseLinks.CONTRACTS));
    }
}
