// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A million rows as a workbook beside the streaming writer of Apache POI, 20,000 rows as a PDF beside JasperReports; each round in a virtual
 * machine of its own, so that heaps are what is said. Ours writes through the disk and, as PDF, tags every cell; theirs doesn't.
 */
final class PaperBench {
    private static final int WORKBOOK_ROWS = 1_000_000;
    private static final int DOCUMENT_ROWS = 20_000;
    private static final int ROUNDS = 3;

    void run() throws Exception {
        Ratio.print("XLSX of 1,000,000 rows x 10 (heap 64 / 512 MB)", "ms", ROUNDS, () -> round("-Xmx64m", "xlsx", "ours", WORKBOOK_ROWS),
                () -> round("-Xmx512m", "xlsx", "poi", WORKBOOK_ROWS), "<= 0.5, twice the rate");
        Ratio.print("PDF of 20,000 rows x 6 (heap 512 MB / 1 GB)", "ms", ROUNDS, () -> round("-Xmx512m", "pdf", "ours", DOCUMENT_ROWS),
                () -> round("-Xmx1g", "pdf", "jasper", DOCUMENT_ROWS), "<= 0.5");
    }

    private static double round(String heap, String format, String whose, int rows) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap, "-Djava.awt.headless=true",
                "-cp", System.getProperty("java.class.path"), PaperRound.class.getName(), format, whose, Integer.toString(rows)));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(format + " by " + whose + " failed");
        }
        return Double.parseDouble(said.lines().reduce("", (before, line) -> line));
    }
}
