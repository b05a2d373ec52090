// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.tasks.Aim;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.KpiDay;
import tsukasa.tasks.KpiPath;
import tsukasa.tasks.Milestone;
import tsukasa.tasks.PathChart;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;

/** How the share came to be what it is, where it is to go, and how the targets stand. */
final class PathPages {
    private final Words words;
    private final Inventory inventory;

    PathPages(Words words, Inventory inventory) {
        this.words = words;
        this.inventory = inventory;
    }

    /** What stands on the first page: the next target in a sentence, and the course with the plan. */
    List<Block> beside(KpiPath path) {
        List<Block> blocks = new ArrayList<>();
        path.next().ifPresent(aim -> blocks.add(words.paragraph(aim.met() ? "target_met" : "target_missing", words.day(aim.target().by()), aim.target()
                .share(), aim.share().orElse(0), aim.missing())));
        if (path.actual().size() > 1 || path.planned().size() > 1 || !path.aims().isEmpty()) {
            blocks.add(new Block.Charted(chart(path)));
        }
        return blocks;
    }

    private Chart chart(KpiPath path) {
        List<KpiDay> actual = path.actual();
        double first = actual.getFirst().kpi().all().share().orElse(0);
        double last = actual.getLast().kpi().all().share().orElse(0);
        return PathChart.of(path, words.zone(), new PathChart.Titles(words.say("chart_course"), words.say("chart_course_description", first, last), words
                .say("unit_percent"), words.say("course_actual"), words.say("course_planned"), words.say("course_target")), words::day);
    }

    /** What is planned and how the targets stand; empty where there is neither. */
    Optional<Section> path(KpiPath path) {
        if (path.planned().size() < 2 && path.aims().isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(words.paragraph("path_what"));
        if (!path.aims().isEmpty()) {
            blocks.add(words.table("targets", path.aims().stream().map(this::row).toList(), "by", Type.DATE, "target", Type.PERCENT, "expected",
                    Type.PERCENT, "missing", Type.INTEGER, "scenario", Type.TEXT));
        }
        if (path.planned().size() > 1) {
            blocks.add(words.table("planned", path.planned().stream().skip(1).map(this::row).toList(), "liveFrom", Type.DATE, "remedies", Type.TEXT,
                    "completable", Type.INTEGER, "share", Type.PERCENT));
        }
        if (!path.undated().isEmpty()) {
            blocks.add(words.paragraph("path_undated", path.undated().stream().map(Remedy::name).collect(Collectors.joining(words.say("and")))));
        }
        return Optional.of(new Section(words.say("path"), blocks));
    }

    private Object[] row(Aim aim) {
        return new Object[] { aim.target().by(), aim.target().share().doubleValue(), Words.cell(aim.share()), (long) aim.missing(), aim.target()
                .scenario().map(Object::toString).orElse(null) };
    }

    private Object[] row(Milestone one) {
        return new Object[] { one.day(), names(one.live()), (long) one.kpi().all().completable(), Words.cell(one.kpi().all().share()) };
    }

    private String names(Collection<RemedyId> ids) {
        return ids.stream().map(id -> inventory.remedies().stream().filter(remedy -> remedy.id().equals(id)).findFirst().map(Remedy::name).orElse(id
                .value())).collect(Collectors.joining(" + "));
    }
}
