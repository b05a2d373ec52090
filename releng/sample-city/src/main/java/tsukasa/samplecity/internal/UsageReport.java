// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes sessions as the files that gateways and remote-desktop products export. */
final class UsageReport {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");

    private UsageReport() {
    }

    /** The plain import format: instants in UTC, an empty end where none is known. */
    static void plain(Path file, List<Visit> visits, Instant now) {
        write(file, StandardCharsets.UTF_8, "session,user,section,client,address,host,layer,start,end", visits,
                visit -> String.join(",", visit.key(), visit.staff().user(), visit.staff().section(),
                        visit.staff().laptop(), visit.staff().address(), visit.staff().host(), visit.staff().layer().code(),
                        visit.start().toString(), visit.endKnownAt(now).map(Instant::toString).orElse("")));
    }

    /** A product's monthly report in Japanese: CP932, local times without a zone, names of its own for the layers. */
    static void japanese(Path file, List<Visit> visits, Instant now, ZoneId zone) {
        write(file, Charset.forName("windows-31j"), "接続ID,利用者,部署,端末名,IPアドレス,接続先,ネットワーク,開始日時,終了日時", visits,
                visit -> String.join(",", visit.key(), visit.staff().user(), visit.staff().section(),
                        visit.staff().laptop(), visit.staff().address(), visit.staff().host(),
                        switch (visit.staff().layer()) {
                            case LGWAN -> "LGWAN接続系";
                            case OFFICE -> "庁内LAN";
                            case MY_NUMBER, UNKNOWN -> throw new IllegalStateException("no telework on " + visit.staff().layer());
                        },
                        LOCAL.format(visit.start().atZone(zone)),
                        visit.endKnownAt(now).map(end -> LOCAL.format(end.atZone(zone))).orElse("")));
    }

    private static void write(Path file, Charset charset, String header, List<Visit> visits,
            java.util.function.Function<Visit, String> line) {
        try (Writer writer = Files.newBufferedWriter(file, charset)) {
            writer.write(header + "\r\n");
            for (Visit visit : visits) {
                writer.write(line.apply(visit) + "\r\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
