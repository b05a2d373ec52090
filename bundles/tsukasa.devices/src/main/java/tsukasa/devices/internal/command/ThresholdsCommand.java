// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import tsukasa.api.Texts;
import tsukasa.api.command.Answers;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.api.report.Column.Type;
import tsukasa.devices.FindingService;
import tsukasa.devices.Thresholds;

/** Shows from where on something is the matter with a device, or changes it. */
@CommandLine.Command(name = "thresholds", description = "Shows from where on something is the matter with a device, or changes it.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class ThresholdsCommand implements Command {
    private final FindingService findings;
    private final Operations operations;

    @Option(names = "--interval-hours", paramLabel = "HOURS")
    private Integer interval;

    @Option(names = "--client-version", paramLabel = "VERSION")
    private String clientVersion;

    @Option(names = "--os-build", paramLabel = "BUILD")
    private String osBuild;

    @Option(names = "--drift-seconds", paramLabel = "SECONDS")
    private Integer drift;

    @Option(names = "--disk-free", paramLabel = "PERCENT")
    private Integer diskFree;

    @Option(names = "--warranty-days", paramLabel = "DAYS")
    private Integer warrantyDays;

    @Option(names = "--session-days", paramLabel = "DAYS")
    private Integer sessionDays;

    @Option(names = "--unused-days", paramLabel = "DAYS")
    private Integer unusedDays;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public ThresholdsCommand(@Reference FindingService findings, @Reference Operations operations) {
        this.findings = findings;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Thresholds now = findings.thresholds();
        Thresholds wanted;
        try {
            wanted = changed(now);
        } catch (IllegalArgumentException e) {
            return invocation.refuse(Texts.of(ThresholdsCommand.class, invocation.site().locale()).text("ThresholdsCommand_wrong"));
        }
        if (!wanted.equals(now)) {
            return Answers.of(findings.judgeBy(wanted), why, operations, invocation, ThresholdsCommand::json);
        }
        if (invocation.json()) {
            invocation.printJson(json(now));
        } else {
            Texts texts = Texts.of(ThresholdsCommand.class, invocation.site().locale());
            invocation.printTable(FleetTables.table(texts, "thresholds", java.util.List.of("threshold", Type.TEXT, "value", Type.TEXT),
                    sink -> json(now).forEach((name, value) -> sink.row(texts.text("Tables_" + name), value.toString()))));
        }
        return Invocation.DONE;
    }

    private Thresholds changed(Thresholds now) {
        return new Thresholds(interval == null ? now.interval() : Duration.ofHours(interval), clientVersion == null ? now.clientVersion()
                : clientVersion, osBuild == null ? now.osBuild() : osBuild, drift == null ? now.drift() : Duration.ofSeconds(drift),
                diskFree == null ? now.diskFree() : diskFree / 100.0, warrantyDays == null ? now.warrantyDays() : warrantyDays,
                sessionDays == null ? now.sessionDays() : sessionDays, unusedDays == null ? now.unusedDays() : unusedDays);
    }

    private static Map<String, Object> json(Thresholds thresholds) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("intervalHours", thresholds.interval().toHours());
        json.put("clientVersion", thresholds.clientVersion());
        json.put("osBuild", thresholds.osBuild());
        json.put("driftSeconds", thresholds.drift().toSeconds());
        json.put("diskFreePercent", Math.round(thresholds.diskFree() * 100));
        json.put("warrantyDays", thresholds.warrantyDays());
        json.put("sessionDays", thresholds.sessionDays());
        json.put("unusedDays", thresholds.unusedDays());
        return json;
    }
}
