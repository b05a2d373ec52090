// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing.slices;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import tsukasa.api.Actor;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;

/**
 * What a slice under test stands on: a site whose clock stands until it is moved, and operations executed as the console does it. It
 * is noon of 2026-10-01 in Tokyo. The helper of a slice extends it by its storage and services.
 */
public class Bench {
    public static final Instant NOON = Instant.parse("2026-10-01T03:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final Actor TESTER = new Actor("tester");
    /** Topics, in the order in which they were published. */
    public final List<String> published = new CopyOnWriteArrayList<>();
    public String before = "";
    public String after = "";
    public String summary = "";
    private final Transactions transactions;
    private final Path data;
    private Instant now = NOON;

    /** The database's transactions. */
    public interface Transactions {
        <T> T transaction(Supplier<T> work);
    }

    public Bench(Transactions transactions) {
        this(transactions, Path.of("unused"));
    }

    public Bench(Transactions transactions, Path data) {
        this.transactions = transactions;
        this.data = data;
    }

    public final Site site() {
        return new Site(new SiteId("kita"), data, Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.ENGLISH, new StandingClock(), TESTER);
    }

    public final void passes(Duration time) {
        now = now.plus(time);
    }

    public final Instant now() {
        return now;
    }

    /** As the executor of operations does it. */
    public final <R> R execute(Operation<R> operation) {
        return execute(operation, Progress.NONE);
    }

    public final <R> R execute(Operation<R> operation, Progress progress) {
        operation.arguments();
        operation.right();
        operation.outsideWork().ifPresent(work -> {
            try {
                work.perform(progress);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return transactions.transaction(() -> operation.run(new KeptChange()));
    }

    private final class KeptChange implements Change {
        @Override
        public Instant at() {
            return now;
        }

        @Override
        public Actor actor() {
            return TESTER;
        }

        @Override
        public void describe(String was, String is) {
            before = was;
            after = is;
        }

        @Override
        public void summarize(String sentence) {
            summary = sentence;
        }

        @Override
        public void touches(String topic) {
            published.add(topic);
        }
    }

    private final class StandingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
