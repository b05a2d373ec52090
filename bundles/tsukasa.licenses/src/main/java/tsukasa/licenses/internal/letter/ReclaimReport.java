// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Refusal;
import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Pedigree;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.IdleSeat;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.ReclaimService;

/**
 * The seats that nobody has used for long, and a letter to each who has them. Parameters: {@code pool}, {@code days} (60),
 * {@code reply} (days that they have to answer, 14) and {@code sender}.
 */
@Component
public final class ReclaimReport implements Report {
    private static final int DAYS_TO_REPLY = 14;
    private static final int MOST_DAYS = 36_500;
    private final LicenseService licenses;
    private final ReclaimService reclaim;

    @Activate
    public ReclaimReport(@Reference LicenseService licenses, @Reference ReclaimService reclaim) {
        this.licenses = licenses;
        this.reclaim = reclaim;
    }

    @Override
    public String id() {
        return "licenses.reclaim";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(ReclaimReport.class, locale).text("ReclaimReport_title");
    }

    @Override
    public String purpose(Locale locale) {
        return Texts.of(ReclaimReport.class, locale).text("ReclaimReport_purpose");
    }

    @Override
    public ReportResult make(ReportRequest request) {
        Texts texts = Texts.of(ReclaimReport.class, request.locale());
        int days = number(request, "days", ReclaimService.USUAL_DAYS, texts);
        LocalDate today = LocalDate.ofInstant(request.asOf(), request.zone());
        Letters letters = new Letters(texts, request.zone(), today, today.plusDays(number(request, "reply", DAYS_TO_REPLY, texts)), days,
                request.parameters().getOrDefault("sender", texts.text("ReclaimReport_sender")));
        Map<PoolId, Pool> pools = new LinkedHashMap<>();
        licenses.pools().forEach(pool -> pools.put(pool.id(), pool));
        List<IdleSeat> idle = reclaim.idle(pool(request, pools, texts), days);
        Map<Assignee, List<IdleSeat>> byHolder = new LinkedHashMap<>();
        idle.forEach(seat -> byHolder.computeIfAbsent(seat.seat().assignee(), holder -> new ArrayList<>()).add(seat));
        List<Block> pages = new ArrayList<>();
        pages.add(new Block.Paragraph(texts.text("ReclaimReport_letters_count", byHolder.size())));
        byHolder.forEach((holder, seats) -> pages.add(letters.to(holder, seats, pools)));
        List<Block> list = List.of(new Block.Figures(figures(idle, byHolder.size(), pools, today, texts)),
                new Block.Tabular(table(idle, texts)));
        return new ReportResult(id(), title(request.locale()), texts.text("ReclaimReport_subtitle", letters.day(today), days),
                List.of(new ReportResult.Section(texts.text("ReclaimReport_list"), list),
                new ReportResult.Section(texts.text("ReclaimReport_letters"), pages)));
    }

    private static Optional<PoolId> pool(ReportRequest request, Map<PoolId, Pool> pools, Texts texts) {
        String name = request.parameters().getOrDefault("pool", "");
        Optional<PoolId> found = pools.keySet().stream().filter(id -> id.value().equals(name)).findFirst();
        if (!name.isEmpty() && found.isEmpty()) {
            throw new Refusal(texts.text("ReclaimReport_noPool", name));
        }
        return found;
    }

    private static int number(ReportRequest request, String name, int usual, Texts texts) {
        String text = request.parameters().getOrDefault(name, String.valueOf(usual)).strip();
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_DAYS) {
            throw new Refusal(texts.text("ReclaimReport_number", name, text));
        }
        return Integer.parseInt(text);
    }

    private static List<Figure> figures(List<IdleSeat> idle, int holders, Map<PoolId, Pool> pools, LocalDate today, Texts texts) {
        ToLongFunction<IdleSeat> yen = seat -> Optional.ofNullable(pools.get(seat.seat().pool())).map(pool -> pool.schedule().seatCostPerMonthOn(today)
                .amount()).orElse(0L);
        Table costs = new Table("costs", texts.text("ReclaimReport_table"), List.of(column(texts, "pool", Type.TEXT), column(texts, "assignee", Type.TEXT),
                column(texts, "cost", Type.INTEGER)), sink -> idle.forEach(seat -> sink.row(seat.seat().pool().value(), seat.seat().assignee().name(),
                yen.applyAsLong(seat))));
        return List.of(new Figure("licenses.idle", texts.text("ReclaimReport_seats"), (long) idle.size(), Type.INTEGER, "")
                .from(Pedigree.count(texts.text("ReclaimReport_source_seats"), table(idle, texts))),
                new Figure("licenses.idle.holders", texts.text("ReclaimReport_holders"), (long) holders, Type.INTEGER, "")
                .from(Pedigree.distinct(texts.text("ReclaimReport_source_holders"), table(idle, texts), "assignee")),
                new Figure("licenses.idle.cost", texts.text("ReclaimReport_cost"), idle.stream().mapToLong(yen).sum(), Type.INTEGER,
                texts.text("ReclaimReport_cost_note")).from(Pedigree.sum(texts.text("ReclaimReport_source_cost"), costs, "cost")));
    }

    private static Table table(List<IdleSeat> idle, Texts texts) {
        return new Table("idle", texts.text("ReclaimReport_table"), List.of(column(texts, "pool", Type.TEXT), column(texts, "assignee",
                Type.TEXT),
                column(texts, "section", Type.TEXT), column(texts, "from", Type.DATE), column(texts, "lastUsed", Type.INSTANT),
                column(texts, "idleDays", Type.INTEGER)),
                sink -> idle.forEach(seat -> sink.row(seat.seat().pool().value(), seat.seat().assignee().name(), seat.section()
                .map(Section::value).orElse(null),
                        seat.seat().from(), seat.lastUsed().orElse(null), seat.idleDays())));
    }

    private static Column column(Texts texts, String id, Type type) {
        return new Column(id, texts.text("ReclaimReport_column_" + id), type, switch (id) {
        case "assignee" -> Content.PERSON;
        case "section" -> Content.GROUP;
        default -> Content.OPEN;
        });
    }
}
