// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chapter;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Headline;
import tsukasa.api.report.Months;
import tsukasa.api.report.ReportRequest;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Kpi;
import tsukasa.tasks.KpiDay;
import tsukasa.tasks.KpiService;
import tsukasa.tasks.Tally;
import tsukasa.tasks.TaskService;

/** How many tasks can be completed by telework, for the monthly report. */
@Component
public final class TasksChapter implements Chapter {
    private final TaskService tasks;
    private final KpiService kpis;

    @Activate
    public TasksChapter(@Reference TaskService tasks, @Reference KpiService kpis) {
        this.tasks = tasks;
        this.kpis = kpis;
    }

    @Override
    public String id() {
        return "tasks";
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(TasksChapter.class, locale).text("TasksChapter_title");
    }

    @Override
    public Content make(ReportRequest request) {
        Words words = new Words(Texts.of(TasksChapter.class, request.locale()), request.zone(), tasks.vocabulary());
        Months months = Months.of(request);
        LocalDate last = months.lastDay(months.last());
        Inventory inventory = tasks.inventory(last);
        List<KpiDay> course = course(months);
        Map<LocalDate, Tally> known = new HashMap<>();
        course.forEach(day -> known.put(day.day(), day.kpi().all()));
        Kpi kpi = kpis.kpi(inventory, Optional.empty());
        known.put(last, kpi.all());
        KpiPages pages = new KpiPages(words);
        List<Block> blocks = new ArrayList<>(pages.answer(kpi, last, kpis.blockers(inventory), List.of(), kpis.assess(inventory)).blocks());
        if (kpi.all().tasks() > 0) {
            blocks.addAll(pages.bySection(kpis.bySection(inventory, Optional.empty())).blocks());
        }
        Headline share = new Headline("share", words.say("figure_share"), Type.PERCENT, months.each(month -> Optional.ofNullable(known.get(
                months.lastDay(month))).map(tally -> tally.share().orElse(Double.NaN)).orElse(Double.NaN)), words.say("figure_share_note",
                kpi.all().completable(), kpi.all().tasks()));
        Headline completable = new Headline("completable", words.say("TasksChapter_completable"), Type.INTEGER, months.each(month -> Optional.ofNullable(
                known.get(months.lastDay(month))).filter(tally -> tally.tasks() > 0).map(tally -> (double) tally.completable()).orElse(Double.NaN)), "");
        return new Content(List.of(share, completable), decisions(kpi, inventory, words), blocks, List.of(words.say("TasksChapter_method")));
    }

    /** The ends of the months since anything has been recorded. */
    private List<KpiDay> course(Months months) {
        Optional<LocalDate> began = tasks.recordedSince().map(since -> LocalDate.ofInstant(since, months.zone()));
        return kpis.course(months.all().stream().map(months::lastDay).filter(day -> began.filter(first -> !day.isBefore(first)).isPresent()).distinct()
                .toList());
    }

    private List<String> decisions(Kpi kpi, Inventory inventory, Words words) {
        List<String> decisions = new ArrayList<>();
        int away = kpis.oneAway(inventory).size();
        if (away > 0) {
            decisions.add(kpis.blockers(inventory).stream().max(java.util.Comparator.comparingInt(use -> use.alone()))
                    .map(use -> words.say("TasksChapter_oneAway", away, words.blocker(use.blocker()), use.alone())).orElseThrow());
        }
        if (kpi.all().unanswered() > 0) {
            decisions.add(words.say("TasksChapter_unanswered", kpi.all().unanswered()));
        }
        return decisions;
    }
}
