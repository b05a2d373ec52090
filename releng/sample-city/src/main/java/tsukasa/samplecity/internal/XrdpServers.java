// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tsukasa.api.Layer;
import tsukasa.api.source.SourceId;
import tsukasa.sources.SourceSettings;

/** The sample city's terminal servers: their logs, and the sources that follow them. */
final class XrdpServers {
    static final String KIND = "xrdp";
    private final Path folder;
    private final ZoneId zone;

    XrdpServers(Path folder, ZoneId zone) {
        this.folder = folder;
        this.zone = zone;
    }

    /**
     * One server: the settings of the source that follows its logs.
     *
     * @param last time of the last line, as the source says how far it has read
     */
    record Server(SourceId source, SourceSettings settings, String last) {
    }

    /** Writes the logs of every host among these visits. */
    List<Server> write(List<Visit> visits, Instant now, SourceSettings defaults) {
        Map<String, List<Visit>> hosts = visits.stream()
                .collect(Collectors.groupingBy(visit -> visit.staff().host(), TreeMap::new, Collectors.toList()));
        List<Server> servers = new ArrayList<>();
        hosts.forEach((host, own) -> {
            Path logs = folder.resolve(host);
            String last = XrdpLogs.write(logs, own, now, zone);
            servers.add(new Server(new SourceId(host), defaults.with("xrdpLog", logs.resolve("xrdp.log").toString())
                    .with("sesmanLog", logs.resolve("xrdp-sesman.log").toString())
                    .with("host", host).with("layer", Layer.LGWAN.code()).with("zone", zone.getId()), last));
        });
        return servers;
    }
}
