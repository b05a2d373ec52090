// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import tsukasa.api.Progress;

/** Spreads independent pieces of work over the processors. */
final class Spread {
    private static final int ROUNDS = 50;

    private Spread() {
    }

    /**
     * Does the pieces 0 to less than {@code pieces}, each once, and tells the progress between rounds of them.
     *
     * @param worker makes what does a piece; each is used by one thread at a time, for many pieces
     */
    static void over(int pieces, Progress progress, String doing, Supplier<IntConsumer> worker) {
        ConcurrentLinkedQueue<IntConsumer> idle = new ConcurrentLinkedQueue<>();
        int round = Math.max(ForkJoinPool.getCommonPoolParallelism() + 1, pieces / ROUNDS);
        for (int done = 0; done < pieces; done += round) {
            progress.check();
            progress.at(done, pieces, doing);
            IntStream.range(done, Math.min(pieces, done + round)).parallel().forEach(piece -> {
                progress.check();
                IntConsumer free = idle.poll();
                IntConsumer mine = free == null ? worker.get() : free;
                mine.accept(piece);
                idle.add(mine);
            });
        }
        progress.check();
        progress.at(pieces, pieces, doing);
    }
}
