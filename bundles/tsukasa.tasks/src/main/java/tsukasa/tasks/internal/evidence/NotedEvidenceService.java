// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.Period;
import tsukasa.api.Site;
import tsukasa.api.staff.WorkNote;
import tsukasa.api.staff.WorkNotes;
import tsukasa.tasks.Evidence;
import tsukasa.tasks.EvidenceService;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Sighting;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;
import tsukasa.tasks.internal.calc.Assessor;

/** Reads the notes of all who see telework. Sessions come all the time, so the same question gets the same answer for a while. */
@Component
public final class NotedEvidenceService implements EvidenceService {
    private static final int MONTHS = 12;
    private static final long LEAST_PAUSE = 3_000_000_000L;
    private static final int PAUSES = 20;
    private static final Comparator<Sighting> NEWEST = Comparator.comparing((Sighting sighting) -> sighting.note().start()).reversed()
            .thenComparing(sighting -> sighting.note().work());
    private final Site site;
    private final List<WorkNotes> sources = new CopyOnWriteArrayList<>();
    private volatile Known known;

    /** @param until the time until which it is answered again, by the clock of the machine */
    private record Known(Inventory inventory, Evidence evidence, long until) {
    }

    @Activate
    public NotedEvidenceService(@Reference Site site) {
        this.site = site;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindNotes(WorkNotes notes) {
        sources.add(notes);
        forget();
    }

    void unbindNotes(WorkNotes notes) {
        sources.remove(notes);
        forget();
    }

    private void forget() {
        known = null;
    }

    @Override
    public Evidence evidence(Inventory inventory) {
        long began = System.nanoTime();
        Known before = known;
        if (before != null && before.until - began > 0 && before.inventory.equals(inventory)) {
            return before.evidence;
        }
        Evidence evidence = read(inventory);
        long now = System.nanoTime();
        known = new Known(inventory, evidence, now + Math.max(LEAST_PAUSE, PAUSES * (now - began)));
        return evidence;
    }

    private Evidence read(Inventory inventory) {
        LocalDate day = inventory.day();
        Period period = Period.days(day.minusMonths(MONTHS).plusDays(1), day, site.zone());
        NamedTasks names = new NamedTasks(inventory.tasks());
        SortedMap<TaskId, List<Sighting>> sightings = new TreeMap<>();
        int[] counts = new int[2];
        for (WorkNotes source : sources) {
            source.forEach(period, note -> {
                counts[0]++;
                counts[1] += sight(names, note, sightings) ? 1 : 0;
            });
        }
        sightings.values().forEach(list -> list.sort(NEWEST));
        return new Evidence(period, counts[0], counts[1], sightings, new Contradictions(sightings, Contradictions.noting(sightings), day).in(
                Assessor.of(inventory)));
    }

    /** Answers whether it is unclear what the note names. */
    private static boolean sight(NamedTasks names, WorkNote note, SortedMap<TaskId, List<Sighting>> sightings) {
        NamedTasks.Named named = names.in(note.text(), note.section());
        for (Task task : named.tasks()) {
            sightings.computeIfAbsent(task.id(), id -> new ArrayList<>()).add(new Sighting(task.id(), note));
        }
        return named.unclear();
    }
}
