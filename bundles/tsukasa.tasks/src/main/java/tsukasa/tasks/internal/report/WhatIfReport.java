// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportChoice;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.tasks.Cost;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Patience;
import tsukasa.tasks.Plan;
import tsukasa.tasks.Scenario;
import tsukasa.tasks.TaskService;
import tsukasa.tasks.Weighing;
import tsukasa.tasks.WhatIf;
import tsukasa.tasks.WhatIfService;

/**
 * Which remedies to bring in, with the reasoning. Parameters: {@code scenario} by its name, or {@code budget} in yen, or {@code share} to
 * reach (0 to 1), or {@code k} remedies at most (3); {@code weight} says what tasks count by.
 */
@Component
public final class WhatIfReport implements Report {
    private static final int USUAL_MOST = 3;
    private final TaskService tasks;
    private final WhatIfService service;

    @Activate
    public WhatIfReport(@Reference TaskService tasks, @Reference WhatIfService service) {
        this.tasks = tasks;
        this.service = service;
    }

    @Override
    public String id() {
        return "tasks.whatif";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(WhatIfReport.class, locale).text("WhatIfReport_title");
    }

    @Override
    public String purpose(Locale locale) {
        return Texts.of(WhatIfReport.class, locale).text("WhatIfReport_purpose");
    }

    @Override
    public boolean knowsThePast() {
        return true;
    }

    @Override
    public List<ReportChoice> choices(Locale locale) {
        Texts texts = Texts.of(WhatIfReport.class, locale);
        return List.of(new ReportChoice("weight", texts.text("WhatIfReport_choice"), texts.text("WhatIfReport_choiceHint"), List.of()));
    }

    @Override
    public ReportResult make(ReportRequest request) {
        Words words = new Words(Texts.of(WhatIfReport.class, request.locale()), request.zone(), tasks.vocabulary());
        LocalDate last = words.lastDay(request.period(), LocalDate.ofInstant(request.asOf(), request.zone()));
        Inventory inventory = tasks.inventory(last);
        Weighing weighing = Optional.ofNullable(request.parameters().get("weight")).filter(name -> !name.isBlank()).map(Weighing::by).orElse(
                Weighing.TASKS);
        WhatIf whatIf = service.of(inventory, weighing);
        Patience patience = new Patience(Patience.USUAL.most(), () -> false, request.progress());
        WhatIfPages pages = new WhatIfPages(words, inventory, whatIf);
        List<Section> sections = new ArrayList<>();
        if (whatIf.offered().isEmpty()) {
            sections.add(new Section(words.say("whatIf"), List.of(words.paragraph("whatIf_none"))));
        } else {
            Asked asked = asked(request.parameters(), whatIf, patience, words);
            sections.add(pages.answer(asked.question, asked.plan, asked.searched));
            sections.add(pages.chosen(asked.plan));
            sections.add(pages.ladder(asked.plan));
            sections.add(pages.front(whatIf.front(patience)));
            sections.add(pages.pairings(whatIf.pairings(List.of())));
            sections.add(pages.scenarios(tasks.scenarios()));
            sections.add(pages.unlocked(asked.plan));
        }
        sections.add(pages.method());
        return new ReportResult(id(), title(request.locale()), words.say("subtitle", words.day(last)), sections);
    }

    /**
     * What was asked for and what answers it.
     *
     * @param searched whether the plan is the best by some question, and not one that somebody made
     */
    private record Asked(String question, Plan plan, boolean searched) {
    }

    private Asked asked(Map<String, String> parameters, WhatIf whatIf, Patience patience, Words words) {
        String name = parameters.getOrDefault("scenario", "");
        if (!name.isBlank()) {
            Scenario scenario = tasks.scenarios().stream().filter(one -> one.id().value().equals(name)).findFirst()
                    .orElseThrow(() -> new Refusal(words.say("whatIf_noScenario", name)));
            return new Asked(words.say("whatIf_scenario", name, scenario.note()), whatIf.with(scenario.remedies()).plan(), false);
        }
        if (parameters.containsKey("budget")) {
            long budget = number(parameters, "budget", words).min(BigDecimal.valueOf(Cost.DEAREST)).longValue();
            return new Asked(words.say("whatIf_budget", budget), whatIf.bestWithin(new Cost(budget), patience), true);
        }
        if (parameters.containsKey("share")) {
            BigDecimal share = number(parameters, "share", words);
            Plan plan = whatIf.cheapestFor(share, patience).orElseThrow(() -> new Refusal(words.say("whatIf_unreachable", share)));
            return new Asked(words.say("whatIf_share", share), plan, true);
        }
        int most = parameters.containsKey("k") ? number(parameters, "k", words).intValue() : USUAL_MOST;
        return new Asked(words.say("whatIf_most", most), whatIf.best(most, patience), true);
    }

    private static BigDecimal number(Map<String, String> parameters, String name, Words words) {
        try {
            BigDecimal number = new BigDecimal(parameters.get(name).strip());
            if (number.signum() >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Refusal(words.say("whatIf_number", name, parameters.get(name)), e);
        }
        throw new Refusal(words.say("whatIf_number", name, parameters.get(name)));
    }
}
