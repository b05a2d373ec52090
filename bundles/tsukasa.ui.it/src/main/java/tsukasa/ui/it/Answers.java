// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Control;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

import tsukasa.ui.PathChooser;

/** Answers, in this order, what the platform's file dialogs would be asked, until it is closed. */
final class Answers implements PathChooser, AutoCloseable {
    private final ServiceRegistration<PathChooser> registration = FrameworkUtil.getBundle(Answers.class).getBundleContext()
            .registerService(PathChooser.class, this, null);
    private final Deque<Path> next = new ArrayDeque<>();

    Answers(Path... paths) {
        next.addAll(List.of(paths));
    }

    void then(Path path) {
        next.add(path);
    }

    @Override
    public List<Path> files(Control owner, Question question, boolean several) {
        return List.of(next.remove());
    }

    @Override
    public Optional<Path> folder(Control owner, String title, Optional<Path> from) {
        return Optional.of(next.remove());
    }

    @Override
    public Optional<Target> target(Control owner, Question question, String name) {
        return Optional.of(new Target(next.remove(), Optional.empty()));
    }

    @Override
    public void close() {
        registration.unregister();
    }
}
