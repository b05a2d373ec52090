// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Figure;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.api.report.Table;

/** One result on its way to others. */
final class Redaction {
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}");
    private final Texts texts;
    private final KnownNames known;
    private final SmallGroups small = new SmallGroups();
    private final Names names;
    private final RedactedTables tables;
    private final RedactedCharts charts;
    private final RedactedFigures figures;

    Redaction(Texts texts, KnownNames known, Pseudonyms pseudonyms) {
        this.texts = texts;
        this.known = known;
        names = new Names(known, pseudonyms);
        tables = new RedactedTables(names, small, texts.text("Redaction_fewer"));
        charts = new RedactedCharts(names, small);
        figures = new RedactedFigures(names, tables, texts.text("Redaction_fewer"));
    }

    ReportResult of(ReportResult result) {
        refuseTheFew(result);
        for (Section section : result.sections()) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Tabular(Table table)) {
                    learn(table);
                    small.judge(table);
                }
            }
        }
        List<Section> sections = new ArrayList<>();
        for (Section section : result.sections()) {
            boolean hides = section.blocks().stream().flatMap(Redaction::counted).anyMatch(RedactedFigures::hides);
            List<Block> blocks = new ArrayList<>();
            if (sections.isEmpty()) {
                blocks.add(new Block.Paragraph(texts.text("Redaction_said", SmallGroups.LEAST)));
            }
            section.blocks().forEach(block -> add(block, hides, blocks));
            sections.add(new Section(names.open(section.title()), blocks));
        }
        return new ReportResult(result.id(), names.open(result.title()), names.open(result.subtitle()), sections, result.book(), true);
    }

    /** Names that stand in columns of names are known in sentences too. */
    private void learn(Table table) {
        for (Content kind : List.of(Content.PERSON, Content.THING)) {
            List<Integer> columns = new ArrayList<>();
            for (int c = 0; c < table.columns().size(); c++) {
                Column column = table.columns().get(c);
                if (column.content() == kind) {
                    columns.add(c);
                }
            }
            if (!columns.isEmpty()) {
                table.rows().forEach(cells -> columns.stream().filter(c -> cells[c] != null).map(c -> cells[c].toString()).forEach(name -> known.add(kind,
                        name, known.exactly(name).or(() -> kind == Content.PERSON ? known.within(name) : java.util.Optional.empty())
                                .map(KnownNames.Name::canonical).orElse(name))));
            }
        }
    }

    private void refuseTheFew(ReportResult result) {
        int most = result.sections().stream().flatMap(section -> section.blocks().stream()).flatMap(Redaction::counted).map(RedactedFigures::people)
                .filter(OptionalInt::isPresent).mapToInt(OptionalInt::getAsInt).max().orElse(SmallGroups.LEAST);
        if (most > 0 && most < SmallGroups.LEAST) {
            throw new Refusal(texts.text("Redaction_few", SmallGroups.LEAST));
        }
    }

    private static Stream<Figure> counted(Block block) {
        return block instanceof Block.Figures(List<Figure> some) ? some.stream() : Stream.empty();
    }

    /** @param hides whether a figure beside it is hidden: what sentences count may be the same */
    private void add(Block block, boolean hides, List<Block> blocks) {
        switch (block) {
        case Block.Paragraph(String text) -> {
            if (!hides || !NUMBER.matcher(text).find()) {
                blocks.add(new Block.Paragraph(names.open(text)));
            }
        }
        case Block.Figures(List<Figure> some) -> blocks.add(new Block.Figures(figures.of(some)));
        case Block.Headlines lines -> blocks.add(figures.of(lines));
        case Block.Tabular(Table table) -> blocks.add(tables.of(table).<Block>map(Block.Tabular::new)
                .orElseGet(() -> new Block.Paragraph(texts.text("Redaction_table", names.open(table.title())))));
        case Block.Charted(Chart chart) -> blocks.add(charts.of(chart).<Block>map(Block.Charted::new)
                .orElseGet(() -> new Block.Paragraph(texts.text("Redaction_chart", names.open(chart.title()), SmallGroups.LEAST))));
        case Block.Letter letter -> {
            Block instead = new Block.Paragraph(texts.text("Redaction_letters"));
            if (!blocks.contains(instead)) {
                blocks.add(instead);
            }
        }
        }
    }
}
