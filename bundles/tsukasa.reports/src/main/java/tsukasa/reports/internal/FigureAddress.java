// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.util.Optional;

/** What a figure is called wherever it stands: {@code sessions.usage/peak}. */
record FigureAddress(String report, String figure) {
    static Optional<FigureAddress> of(String text) {
        int slash = text.indexOf('/');
        return slash <= 0 || slash == text.length() - 1 ? Optional.empty()
                : Optional.of(new FigureAddress(text.substring(0, slash), text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return report + "/" + figure;
    }
}
