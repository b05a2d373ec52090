// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

import tsukasa.api.operation.Operation;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.Seat;
import tsukasa.ui.Confirmation;
import tsukasa.ui.FormDialog;
import tsukasa.ui.FormField;
import tsukasa.ui.PageContext;
import tsukasa.ui.Said;

/** Assigns, releases and passes on seats from the page: asks, makes the change, and says what became of it. */
final class SeatChanges {
    private static final int ROWS = 9;
    private static final int LONGEST_NAME = 100;
    private final Control owner;
    private final PageContext context;
    private final LicenseService licenses;
    private final LicenseWords words;
    private final Said said;

    SeatChanges(Control owner, PageContext context, LicenseService licenses, LicenseWords words, Said said) {
        this.owner = owner;
        this.context = context;
        this.licenses = licenses;
        this.words = words;
        this.said = said;
    }

    private LocalDate today() {
        return context.site().now().atZone(context.site().zone()).toLocalDate();
    }

    private FormField field(String id, FormField.Kind kind) {
        String hint = "SeatChanges_" + id + "Hint";
        return new FormField(id, words.text("SeatChanges_" + id), words.texts().has(hint) ? words.text(hint) : "", kind, false, List.of());
    }

    void assign(Pool pool) {
        FormDialog dialog = new FormDialog(owner, context, words.text("SeatChanges_assign", pool.id()));
        Text names = dialog.lines(words.text("SeatChanges_names"), "", ROWS, true);
        FormField who = new FormField("kind", words.text("SeatColumns_kind"), "", FormField.Kind.TEXT, false,
                List.of(Map.entry("person", words.text("Words_person")), Map.entry("device", words.text("Words_device"))));
        dialog.fields(List.of(who, field("from", FormField.Kind.TEXT).needed(), field("until", FormField.Kind.TEXT),
                field("note", FormField.Kind.TEXT)), Map.of("kind", "person", "from", today().toString()));
        dialog.open(words.text("SeatChanges_assignVerb"), () -> dialog.read(answers -> {
            String text = names.getText();
            boolean fits = text.lines().allMatch(line -> line.strip().length() <= LONGEST_NAME);
            List<Assignee> chosen = fits ? SeatLists.assignees(text, answers.text("kind", 10).equals("device")) : List.of();
            if (chosen.isEmpty()) {
                answers.wrong("kind", words.text(fits ? "SeatChanges_nobody" : "SeatChanges_nameTooLong", LONGEST_NAME));
            }
            return licenses.assign(pool.id(), chosen, answers.day("from"), answers.dayIfAny("until"),
                    answers.text("note", Seat.LONGEST_NOTE));
        }), (List<Seat> seats) -> said.good(words.text("SeatChanges_assigned", seats.size())));
        names.setFocus();
    }

    /** @param chosen of which those that are over are left out */
    void release(List<Seat> chosen) {
        List<Seat> held = chosen.stream().filter(seat -> SeatColumns.state(seat, context.site()).counts()).toList();
        if (held.isEmpty()) {
            return;
        }
        FormDialog dialog = new FormDialog(owner, context, words.text("SeatChanges_release"));
        dialog.sentence(words.text("SeatChanges_releaseQuestion", held.size()));
        dialog.lines(words.text("SeatChanges_hit"), held.stream().map(seat -> seat.assignee().name()).collect(Collectors.joining("\n")),
                Math.min(ROWS, held.size()), false);
        dialog.fields(List.of(field("day", FormField.Kind.TEXT).needed()), Map.of("day", today().toString()));
        dialog.sentence(words.text("SeatChanges_releaseUndoable"));
        dialog.open(words.text("SeatChanges_releaseVerb", held.size()),
                () -> dialog.read(answers -> licenses.release(held.stream().map(Seat::id).toList(), answers.day("day"))), this::released);
    }

    /** Says it, and offers to take it back. */
    void released(List<Seat> seats) {
        said.good(words.text("SeatChanges_released", seats.size()), words.text("SeatChanges_undo"), () -> undo(seats));
    }

    /** @param chosen of which those whose release can't be undone any more are left out */
    void askUndo(List<Seat> chosen) {
        List<Seat> undoable = chosen.stream().filter(this::undoable).toList();
        if (!undoable.isEmpty()) {
            new Confirmation(words.text("SeatChanges_undo"), words.text("SeatChanges_undoQuestion", undoable.size()),
                    undoable.stream().map(seat -> seat.assignee().name()).toList(), words.text("SeatChanges_undoMeans"),
                    words.text("SeatChanges_undo")).ask(owner, context.site().locale(), why -> undo(undoable, why));
        }
    }

    boolean undoable(Seat seat) {
        return seat.release().filter(release -> release.undoable(context.site().now())).isPresent();
    }

    private void undo(List<Seat> seats) {
        undo(seats, "");
    }

    private void undo(List<Seat> seats, String why) {
        change(licenses.undoRelease(seats.stream().map(Seat::id).toList()), why,
                undone -> said.good(words.text("SeatChanges_undone", undone.size())));
    }

    /** Asks who gets the seats of these; the whole pool's if none is chosen. */
    void rotate(List<Seat> chosen, List<Seat> all) {
        List<Seat> held = all.stream().filter(seat -> SeatColumns.state(seat, context.site()).counts()).toList();
        List<Seat> offered = chosen.isEmpty() ? held : chosen.stream().filter(held::contains).toList();
        FormDialog dialog = new FormDialog(owner, context, words.text("SeatChanges_rotate"));
        dialog.sentence(words.text("SeatChanges_rotateHow"));
        Text moves = dialog.lines(words.text("SeatChanges_moves"),
                offered.stream().map(seat -> seat.assignee().name() + "\t").collect(Collectors.joining("\n")), ROWS, true);
        dialog.fields(List.of(field("day", FormField.Kind.TEXT).needed(), field("note", FormField.Kind.TEXT)),
                Map.of("day", today().toString()));
        dialog.open(words.text("SeatChanges_rotateVerb"), () -> {
            SeatLists.Moves read = SeatLists.moves(moves.getText(), held, words);
            if (read.problem().isPresent() || read.moves().isEmpty()) {
                dialog.problem(read.problem().orElseGet(() -> words.text("SeatChanges_noMove")));
                return Optional.empty();
            }
            return dialog.read(answers -> licenses.rotate(read.moves(), answers.day("day"), answers.text("note", Seat.LONGEST_NOTE)));
        }, (List<Seat> seats) -> said.good(words.text("SeatChanges_rotated", seats.size())));
    }

    private void change(Operation<List<Seat>> operation, String why, Consumer<List<Seat>> then) {
        said.change(context, operation, why, then);
    }
}
