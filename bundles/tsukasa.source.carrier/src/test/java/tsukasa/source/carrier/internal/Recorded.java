// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.carrier.internal;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Progress;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceContext;
import tsukasa.api.source.SourceId;
import tsukasa.devices.Sim;
import tsukasa.devices.SimService;

/** What a source hands over, and its surroundings: it is stopped when it wants to rest. */
final class Recorded implements SourceContext {
    final List<Map<String, String>> rows = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    int signs;
    private final List<Sim> sims;
    private final Instant now;

    Recorded(List<Sim> sims, Instant now) {
        this.sims = sims;
        this.now = now;
    }

    void once(CarrierSource source) throws Exception {
        try {
            source.run(this);
        } catch (InterruptedException rests) {
            // it has done its round
        }
    }

    SimService sims() {
        return (SimService) Proxy.newProxyInstance(SimService.class.getClassLoader(), new Class<?>[] {SimService.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("sims")) {
                return sims;
            }
            throw new AssertionError("not called: " + method);
        });
    }

    ImportTarget bills() {
        return new ImportTarget() {
            @Override
            public String kind() {
                return "carrierbill";
            }

            @Override
            public String title(Locale locale) {
                throw new AssertionError("not called");
            }

            @Override
            public List<ImportField> fields(Locale locale) {
                throw new AssertionError("not called");
            }

            @Override
            public ImportResult take(SourceId source, ImportRows some, boolean preview, Locale locale, Progress progress) {
                some.forEach(row -> rows.add(row.values()));
                return new ImportResult(rows.size(), rows.size(), 0, List.of());
            }
        };
    }

    @Override
    public SourceId id() {
        return new SourceId("air");
    }

    @Override
    public Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    @Override
    public Optional<String> cursor() {
        return cursor;
    }

    @Override
    public void advance(String reached, long events, Optional<Instant> last) {
        cursor = Optional.of(reached);
    }

    @Override
    public void alive() {
        signs++;
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        throw new InterruptedException("enough");
    }
}
