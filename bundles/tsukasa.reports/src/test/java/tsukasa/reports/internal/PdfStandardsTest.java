// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

import tsukasa.api.report.Block;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.reports.Format;

/** What veraPDF says of our documents: accessible (PDF/UA-1) and fit for the archive (PDF/A-2A). */
class PdfStandardsTest {
    private static final int LONG = 700;

    @TempDir
    private Path folder;

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private void holds(ReportResult result, SampleReport sample) throws IOException {
        Path file = SampleReport.writer().write(result, Set.of(Format.PDF), sample.context(), folder).getFirst().path();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
            assertEquals(Set.of(), failures(file, flavour), () -> flavour.toString());
        }
    }

    private static Set<String> failures(Path file, PDFAFlavour flavour) throws IOException {
        try (var in = Files.newInputStream(file); PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour)) {
            var result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            return result.getTestAssertions().stream().filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber() + " " + each.getMessage() + " "
                            + each.getLocation().getContext())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (org.verapdf.core.VeraPDFException e) {
            throw new IOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "ja", "en" })
    void holdsForEveryKindOfChartFigureAndTable(String language) throws IOException {
        SampleReport sample = new SampleReport(Locale.of(language));
        holds(sample.result(LONG), sample);
    }

    @Test
    void holdsForLettersAndWideTables() throws IOException {
        SampleReport sample = new SampleReport(Locale.JAPANESE);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            blocks.add(new Block.Letter("令和8年11月2日", "福祉部介護保険課\n御中", "情報政策課長", "端末の更新について", List.of("下記のとおり更新します。"), "記",
                    List.of(new Block.Letter.Item("端末", "CITY-LT-000" + i), new Block.Letter.Item("期限", "")), "以上"));
        }
        blocks.add(new Block.Tabular(LongTableTest.table("wide", 9, LONG, "CITY-PC-2026-0001 東側")));
        blocks.add(new Block.Tabular(LongTableTest.table("short", 9, 2, "")));
        holds(new ReportResult("letters", "通知", "", List.of(new Section("通知", blocks))), sample);
    }
}
