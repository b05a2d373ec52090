// SPDX-License-Identifier: EPL-2.0

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Says what veraPDF finds in these files against PDF/UA-1 and PDF/A-2A; run as a process of its own, since veraPDF is no bundle. */
final class Judge {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
                try (InputStream in = Files.newInputStream(Path.of(file)); PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour)) {
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser).getTestAssertions().stream()
                            .filter(each -> each.getStatus() == TestAssertion.Status.FAILED).map(each -> file + " " + flavour + " "
                                    + each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber() + " " + each.getMessage())
                            .distinct().forEach(System.out::println);
                }
            }
        }
        System.out.println("judged " + files.length);
    }
}
