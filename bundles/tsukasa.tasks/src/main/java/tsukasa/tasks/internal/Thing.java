// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.operation.Right;
import tsukasa.tasks.BlockerCode;

/** A kind of things that people edit: where they are kept, how they are spoken of, what holds between them and others. */
interface Thing<I, T> {
    Right RIGHT = new Right("tasks.edit");

    /** What several are called in the audit trail. */
    String word();

    I id(T thing);

    Ledger<I, T> ledger();

    Vocabulary vocabulary();

    /** A sentence about some of them: taken, added, changed, gone, edited, removed; it may name the first. */
    String text(String key, int count, I first);

    /** In the words of its plain format. */
    Map<String, String> said(T thing);

    /** The blockers that it names. */
    Collection<BlockerCode> codes(T thing);

    /** As it is to be kept. */
    default T kept(Optional<T> before, T after, LocalDate today) {
        return after;
    }

    /** Why one of these can't be removed, in one sentence. */
    default Optional<String> needed(Collection<I> ids) {
        return Optional.empty();
    }

    default String lines(List<T> things) {
        return Said.lines(things.stream().map(this::said).toList());
    }

    /** Their ids, as many as an audit entry has place for. */
    default String ids(Collection<I> ids) {
        return Said.shortened(String.join(";", ids.stream().map(Object::toString).toList()));
    }
}
