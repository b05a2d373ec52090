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
import java.util.Optional;
import java.util.function.Function;

/** Writes sessions as the files that gateways and remote-desktop products export. */
final class UsageReport {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");

    private UsageReport() {
    }

    /** The plain import format: instants in UTC, an empty end where none is known. */
    static void plain(Path file, List<Visit> visits, Function<Visit, String> note, Instant now) {
        write(file, StandardCharsets.UTF_8, "session,user,section,client,address,host,layer,start,end,note", visits,
                visit -> String.join(",", visit.key(), visit.staff().user(), visit.staff().section(),
                        visit.staff().laptop(), visit.staff().address(), visit.staff().host(), visit.staff().layer().code(),
                        visit.start().toString(), ended(visit, now).map(Instant::toString).orElse(""), note.apply(visit)));
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
                        ended(visit, now).map(end -> LOCAL.format(end.atZone(zone))).orElse("")));
    }

    /** A gateway ends what it lost sight of itself, so only what still runs has no end. */
    private static Optional<Instant> ended(Visit visit, Instant now) {
        return Optional.of(visit.end()).filter(end -> !end.isAfter(now));
    }

    private static void write(Path file, Charset charset, String header, List<Visit> visits,
            Function<Visit, String> line) {
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
