// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Hashtable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tsukasa.api.Actor;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.Severity;
import tsukasa.api.source.Source;
import tsukasa.api.source.SourceId;
import tsukasa.sources.SourceState;
import tsukasa.sources.SourceStatus;
import tsukasa.sources.SourceStatus.Problem;

class SmallPartsTest {
    private static final Instant NOW = Instant.parse("2026-10-01T03:00:00Z");
    private static final Site SITE = new Site(new SiteId("c"), java.nio.file.Path.of("."), Optional.empty(), ZoneId.of("Asia/Tokyo"),
            Locale.JAPAN, Clock.fixed(NOW, ZoneOffset.UTC), new Actor("a"));

    private static SourceStatus status(String name, SourceState state, Optional<Problem> problem) {
        return new SourceStatus(new SourceId(name), "xrdp", "xrdp", state, Optional.empty(), Optional.empty(), Optional.empty(), "", 0, 0,
                problem);
    }

    @Test
    void findsTheLimitsOfANumberByAsking() {
        assertEquals(Optional.of(1L), limit(1, 65_535, true));
        assertEquals(Optional.of(65_535L), limit(1, 65_535, false));
        assertEquals(Optional.of(0L), limit(0, 8_760, true));
        assertEquals(Optional.of(-5L), limit(-5, 5, true));
        assertEquals(Optional.empty(), limit(Integer.MIN_VALUE, 5, true));
        assertEquals(Optional.empty(), Limit.of(text -> "never", Integer.MIN_VALUE, Integer.MAX_VALUE, true));
        assertEquals(Optional.of(3L), Limit.of(text -> Long.parseLong(text) < 3 ? "too small" : "", Long.MIN_VALUE, Long.MAX_VALUE, true));
    }

    private static Optional<Long> limit(long from, long to, boolean smallest) {
        return Limit.of(text -> Long.parseLong(text) >= from && Long.parseLong(text) <= to ? null : "no", Integer.MIN_VALUE,
                Integer.MAX_VALUE, smallest);
    }

    @Test
    void findsTheSentenceInAFailure() {
        String trace = "java.lang.reflect.InvocationTargetException\n\tat a.B.c(B.java:1)\nCaused by: tsukasa.api.Refusal: the folder is not there\n"
                + "\tat d.E\nCaused by: java.io.IOException: x\n\t... 3 more\n";
        assertEquals("the folder is not there", Failure.sentence(trace));
        assertEquals("bad port", Failure.sentence("a.B: outer\n\tat x\nCaused by: java.lang.IllegalArgumentException: bad port\n"));
        assertEquals("", Failure.sentence(""));
    }

    @Test
    void putsSecretsInPlaceOfTheirReferences() {
        Map<String, String> kept = new HashMap<>(Map.of("r1", "hunter2"));
        Secrets secrets = new Secrets(new Vault() {
            @Override
            public void put(String reference, String secret) {
                kept.put(reference, secret);
            }

            @Override
            public Optional<String> get(String reference) {
                return Optional.ofNullable(kept.get(reference));
            }

            @Override
            public void retain(Set<String> references) {
                kept.keySet().retainAll(references);
            }
        });
        Hashtable<String, Object> properties = new Hashtable<>(Map.of(Source.ID, "s", ".password", Secrets.property("r1"), ".other",
                Secrets.property("unknown"), "public", Secrets.property("r1"), ".plain", "x"));
        secrets.modifyConfiguration(null, properties);
        assertEquals(Map.of(Source.ID, "s", ".password", "hunter2", "public", Secrets.property("r1"), ".plain", "x"), properties);
        secrets.lend("r2", "lent");
        Hashtable<String, Object> trial = new Hashtable<>(Map.of(Source.ID, "s", ".password", Secrets.property("r2")));
        secrets.modifyConfiguration(null, trial);
        assertEquals("lent", trial.get(".password"));
        Hashtable<String, Object> foreign = new Hashtable<>(Map.of(".password", Secrets.property("r1")));
        secrets.modifyConfiguration(null, foreign);
        assertEquals(Secrets.property("r1"), foreign.get(".password"));
    }

    @Test
    void findsWhatIsWrongWithSources() {
        List<SourceStatus> statuses = List.of(status("good", SourceState.RUNNING, Optional.empty()),
                status("bad", SourceState.WAITING, Optional.of(new Problem("no way in", NOW.minusSeconds(60)))),
                status("worse", SourceState.WAITING, Optional.of(new Problem("no way in", NOW.minusSeconds(7_200)))),
                status("gone", SourceState.MISSING, Optional.empty()),
                status("resting", SourceState.PAUSED, Optional.of(new Problem("old", NOW.minusSeconds(60)))));
        List<Finding> findings = SourcesHealthCheck.findings(statuses, Map.of(new SourceId("good"), NOW.minusSeconds(901)), List.of(), SITE,
                Texts.of(SourcesHealthCheck.class, Locale.ENGLISH));
        assertEquals(List.of("sources.failing.bad", "sources.failing.worse", "sources.missing.gone", "sources.silent.good"),
                findings.stream().map(Finding::id).toList());
        assertEquals(List.of(Severity.WARNING, Severity.CRITICAL, Severity.WARNING, Severity.WARNING),
                findings.stream().map(Finding::severity).toList());
        assertEquals("The source bad is failing: no way in", findings.getFirst().summary());
        assertTrue(findings.stream().noneMatch(finding -> finding.solution().contains("SourcesHealthCheck_")));
        assertEquals("2 / 5", SourcesIndicator.reading(statuses, Texts.of(SourcesIndicator.class, Locale.JAPAN)).value());
        assertEquals("none set up yet", SourcesIndicator.reading(List.of(), Texts.of(SourcesIndicator.class, Locale.ENGLISH)).detail());
    }
}
