// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test in which an error was logged that it did not expect. */
public final class QuietLog implements BeforeEachCallback, AfterEachCallback {
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<Predicate<String>> expected = new CopyOnWriteArrayList<>();
    private final ILogListener listener = (status, plugin) -> {
        if (status.getSeverity() == IStatus.ERROR) {
            errors.add(status.getMessage() + (status.getException() == null ? "" : " " + status.getException()));
        }
    };

    /** Errors that hold this text are part of the test. */
    public void expect(String text) {
        expected.add(error -> error.contains(text));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Platform.addLogListener(listener);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Platform.removeLogListener(listener);
        List<String> bad = errors.stream().filter(error -> expected.stream().noneMatch(each -> each.test(error))).toList();
        if (!bad.isEmpty()) {
            throw new AssertionError("logged as errors: " + bad);
        }
    }
}
