// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;

import tsukasa.ui.PathChooser;

/** The file and folder dialogs of the platform. */
public final class DialogPathChooser implements PathChooser {
    @Override
    public List<Path> files(Control owner, Question question, boolean several) {
        FileDialog dialog = dialog(owner, question, several ? SWT.OPEN | SWT.MULTI : SWT.OPEN);
        if (dialog.open() == null || owner.isDisposed()) {
            return List.of();
        }
        return List.of(dialog.getFileNames()).stream().map(name -> Path.of(dialog.getFilterPath(), name)).toList();
    }

    @Override
    public Optional<Path> folder(Control owner, String title, Optional<Path> from) {
        DirectoryDialog dialog = new DirectoryDialog(owner.getShell());
        dialog.setText(title);
        from.ifPresent(folder -> dialog.setFilterPath(folder.toString()));
        return chosen(owner, dialog.open());
    }

    @Override
    public Optional<Target> target(Control owner, Question question, String name) {
        FileDialog dialog = dialog(owner, question, SWT.SAVE);
        dialog.setOverwrite(true);
        dialog.setFileName(name);
        return chosen(owner, dialog.open()).map(file -> new Target(file,
                dialog.getFilterIndex() < 0 ? Optional.empty() : Optional.of(dialog.getFilterIndex())));
    }

    private static FileDialog dialog(Control owner, Question question, int style) {
        FileDialog dialog = new FileDialog(owner.getShell(), style);
        dialog.setText(question.title());
        dialog.setFilterNames(question.kinds().stream().map(Kind::title).toArray(String[]::new));
        dialog.setFilterExtensions(question.kinds().stream().map(Kind::pattern).toArray(String[]::new));
        question.from().ifPresent(folder -> dialog.setFilterPath(folder.toString()));
        return dialog;
    }

    /** The dialog may have outlived its page. */
    private static Optional<Path> chosen(Control owner, String path) {
        return path == null || owner.isDisposed() ? Optional.empty() : Optional.of(Path.of(path));
    }
}
