// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What makes a system run something each quarter of an hour: units of a user's systemd, and a task of Windows. */
record TimerFiles(String description, String program, List<String> arguments) {
    private static final String NAME = "tsukasa-schedules";
    static final String SERVICE = NAME + ".service";
    static final String TIMER = NAME + ".timer";
    static final String TASK = NAME + ".xml";

    /** Contents by file name. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(SERVICE, service());
        files.put(TIMER, timer());
        files.put(TASK, task());
        return files;
    }

    private String service() {
        String call = unit(program) + arguments.stream().map(argument -> " " + unit(argument)).collect(Collectors.joining());
        return """
                [Unit]
                Description=%s
                After=network-online.target

                [Service]
                Type=oneshot
                ExecStart=%s
                """.formatted(description, call);
    }

    private String timer() {
        return """
                [Unit]
                Description=%s

                [Timer]
                OnCalendar=*:0/15
                Persistent=true
                Unit=%s

                [Install]
                WantedBy=timers.target
                """.formatted(description, SERVICE);
    }

    /** As systemd reads a word of a command: nothing in it is a variable, a specifier or the end of it. */
    static String unit(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%").replace("$", "$$") + '"';
    }

    private String task() {
        String call = arguments.stream().map(TimerFiles::windows).collect(Collectors.joining(" "));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
                  <RegistrationInfo>
                    <Description>%s</Description>
                  </RegistrationInfo>
                  <Triggers>
                    <TimeTrigger>
                      <Repetition>
                        <Interval>PT15M</Interval>
                      </Repetition>
                      <StartBoundary>2026-01-01T00:00:00</StartBoundary>
                      <Enabled>true</Enabled>
                    </TimeTrigger>
                  </Triggers>
                  <Settings>
                    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
                    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
                    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
                    <StartWhenAvailable>true</StartWhenAvailable>
                    <Enabled>true</Enabled>
                  </Settings>
                  <Actions>
                    <Exec>
                      <Command>%s</Command>
                      <Arguments>%s</Arguments>
                    </Exec>
                  </Actions>
                </Task>
                """.formatted(xml(description), xml(program), xml(call));
    }

    /** As Windows programs part their arguments; backslashes count only before a quotation mark. */
    private static String windows(String word) {
        return '"' + word.replaceAll("(\\\\*)\"", "$1$1\\\\\"").replaceAll("(\\\\+)$", "$1$1") + '"';
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
