// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import tsukasa.devices.RolloutStatus.Ring;
import tsukasa.devices.RolloutStatus.State;
import tsukasa.ui.Palette;
import tsukasa.ui.Tone;

/** The rings of a roll-out, one bar each: what runs the version, what has failed, what is left. */
final class RingBars {
    private static final int TITLE = 110;
    private static final int SAID = 300;
    private static final int BAR = 12;
    private static final int PAD = 6;
    private final DeviceWords words;
    private final Canvas canvas;
    private List<Ring> rings = List.of();

    RingBars(Composite parent, DeviceWords words) {
        this.words = words;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS) {
            @Override
            public Point computeSize(int wide, int high, boolean changed) {
                return new Point(wide == SWT.DEFAULT ? 400 : wide, high == SWT.DEFAULT ? rings().size() * row() : high);
            }
        };
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = rings.stream().map(ring -> title(ring) + ": " + said(ring)).collect(Collectors.joining("\n"));
            }
        });
    }

    private List<Ring> rings() {
        return rings;
    }

    private int row() {
        GC gc = new GC(canvas);
        int line = gc.getFontMetrics().getHeight();
        gc.dispose();
        return line + 2 * PAD;
    }

    Control control() {
        return canvas;
    }

    void show(List<Ring> next) {
        rings = next;
        canvas.redraw();
    }

    private String title(Ring ring) {
        return words.text("RingBars_ring", ring.number());
    }

    private String said(Ring ring) {
        return words.text("RingBars_said", words.number(ring.reached()), words.number(ring.devices()), words.formats().percent(ring.share()),
                words.number(ring.failed().size()), words.text("Ring_" + ring.state()));
    }

    static Tone tone(State state) {
        return switch (state) {
            case MET -> Tone.GOOD;
            case OPEN -> Tone.PLAIN;
            case WAITING -> Tone.QUIET;
            case HALTED -> Tone.CRITICAL;
        };
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(canvas);
        gc.setAntialias(SWT.ON);
        gc.setBackground(palette.ground());
        gc.fillRectangle(canvas.getClientArea());
        int y = 0;
        for (Ring ring : rings) {
            gc.setForeground(palette.text());
            gc.drawText(title(ring), 2, y + PAD, SWT.DRAW_TRANSPARENT);
            int room = Math.max(40, canvas.getClientArea().width - TITLE - SAID);
            int top = y + (row() - BAR) / 2;
            gc.setBackground(palette.line());
            gc.fillRoundRectangle(TITLE, top, room, BAR, BAR, BAR);
            int reached = part(ring.reached(), ring.devices(), room);
            int failed = part(ring.failed().size(), ring.devices(), room);
            gc.setBackground(palette.of(Tone.GOOD));
            gc.fillRoundRectangle(TITLE, top, reached, BAR, BAR, BAR);
            gc.setBackground(palette.of(Tone.CRITICAL));
            gc.fillRoundRectangle(TITLE + room - failed, top, failed, BAR, BAR, BAR);
            gc.setForeground(palette.of(tone(ring.state())));
            gc.drawText(said(ring), TITLE + room + 12, y + PAD, SWT.DRAW_TRANSPARENT);
            y += row();
        }
    }

    private static int part(int count, int all, int room) {
        return count == 0 || all == 0 ? 0 : Math.max(BAR, (int) ((long) room * count / all));
    }
}
