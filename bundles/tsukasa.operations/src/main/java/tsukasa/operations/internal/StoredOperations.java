// SPDX-License-Identifier: EPL-2.0
package tsukasa.operations.internal;

import java.time.Instant;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Actor;
import tsukasa.api.CancelledException;
import tsukasa.api.Changes;
import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.TimeOrderedIds;
import tsukasa.api.operation.AuditEntry;
import tsukasa.api.operation.AuditEntry.Phase;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Operation.OutsideWork;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;
import tsukasa.api.operation.Right;
import tsukasa.persistence.Database;
import tsukasa.persistence.StorableText;

/** Runs operations in a transaction of the database that also takes their audit entry. */
@Component
public final class StoredOperations implements Operations {
    private final Database database;
    private final Changes changes;
    private final Site site;
    private final AuditChain chain;
    private final Rights rights;
    private final TimeOrderedIds ids;
    private final Texts texts;

    @Activate
    public StoredOperations(@Reference Database database, @Reference Changes changes, @Reference Site site) {
        this.database = database;
        this.changes = changes;
        this.site = site;
        this.chain = new AuditChain(database, site.id());
        this.rights = new Rights(site.data(), site.actor());
        this.ids = new TimeOrderedIds(site.clock());
        this.texts = Texts.of(StoredOperations.class, site.locale());
    }

    @Override
    public boolean allowed(Actor actor, Right right) {
        return rights.allowed(actor, right);
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation, Actor actor, String why, Progress progress) {
        if (database.inTransaction()) {
            throw new IllegalStateException("an operation has a transaction of its own");
        }
        if (!allowed(actor, operation.right())) {
            return new Outcome.Refused<>(texts.text("StoredOperations_notAllowed", actor, operation.right().name()));
        }
        Call<R> call = new Call<>(operation, actor, why, JsonObject.of(operation.arguments()));
        try {
            chain.prepare();
            return operation.outsideWork().isPresent() ? outsideFirst(call, operation.outsideWork().get(), progress)
                    : inside(call);
        } catch (Refusal e) {
            return new Outcome.Refused<>(e.getMessage());
        }
    }

    /** One request, with its arguments as the audit trail keeps them. */
    private record Call<R>(Operation<R> operation, Actor actor, String why, String arguments) {
    }

    private <R> Outcome<R> outsideFirst(Call<R> call, OutsideWork work, Progress progress) {
        progress.check();
        note(call, Phase.INTENDED, "");
        try {
            work.perform(progress);
            return inside(call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(call, new CancelledException());
        } catch (RuntimeException e) {
            throw failed(call, e);
        } catch (Exception e) {
            throw failed(call, new IllegalStateException(e.getMessage(), e));
        }
    }

    /** What began outside must not stay without an end in the trail, not even where the end can't be written as well. */
    private RuntimeException failed(Call<?> call, RuntimeException e) {
        try {
            note(call, Phase.FAILED, e instanceof CancelledException ? texts.text("StoredOperations_cancelled")
                    : String.valueOf(e.getMessage()));
        } catch (RuntimeException second) {
            e.addSuppressed(second);
        }
        return e;
    }

    private void note(Call<?> call, Phase phase, String summary) {
        RecordedChange change = new RecordedChange(site.now(), call.actor());
        change.summarize(summary);
        database.transaction(() -> chain.append(entry(call, change, phase)));
    }

    private <R> Outcome<R> inside(Call<R> call) {
        Instant now = site.now();
        return database.transaction(() -> {
            RecordedChange change = new RecordedChange(now, call.actor());
            R result = call.operation().run(change);
            AuditEntry entry = chain.append(entry(call, change, Phase.DONE));
            change.topics().forEach(changes::publish);
            return new Outcome.Done<>(result, entry);
        });
    }

    private AuditEntry entry(Call<?> call, RecordedChange change, Phase phase) {
        return new AuditEntry(ids.next(), 0, change.at(), call.actor(), call.operation().right(), phase,
                StorableText.of(call.arguments()), StorableText.of(change.before()), StorableText.of(change.after()),
                StorableText.of(change.summary()), StorableText.of(call.why()), "");
    }
}
