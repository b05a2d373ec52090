// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.sources.SourceAttribute.Option;
import tsukasa.sources.SourceAttribute.Type;
import tsukasa.sources.SourceKind.SettingProblem;

class SourceKindTest {
    private final SourceKind kind = new SourceKind("xrdp", "xrdp server", "", List.of(
            new SourceAttribute("log", "Log", "", Type.TEXT, true, "/var/log/xrdp.log", List.of(), false, Optional.empty(), Optional.empty()),
            new SourceAttribute("port", "Port", "", Type.INTEGER, false, "22", List.of(), false, Optional.of(1L), Optional.of(65_535L)),
            new SourceAttribute("layer", "Layer", "", Type.TEXT, false, "", List.of(new Option("office", "Office")), false, Optional.empty(),
                    Optional.empty()),
            new SourceAttribute("watch", "Watch", "", Type.BOOLEAN, false, "true", List.of(), false, Optional.empty(), Optional.empty()),
            new SourceAttribute("ports", "Ports", "", Type.INTEGER, false, "", List.of(), true, Optional.empty(), Optional.of(9L)),
            new SourceAttribute("password", "Password", "", Type.PASSWORD, true, "", List.of(), false, Optional.empty(), Optional.empty())));

    private List<String> problems(Map<String, String> texts, boolean kept) {
        return kind.check(new SourceSettings(texts), kept, Locale.ENGLISH).stream().map(SettingProblem::sentence).toList();
    }

    @Test
    void beginsWithItsPresets() {
        assertEquals(Map.of("log", "/var/log/xrdp.log", "port", "22", "watch", "true"), kind.defaults().texts());
    }

    @Test
    void takesWhatFits() {
        assertEquals(List.of(), problems(Map.of("log", "x", "port", "22", "layer", "office", "watch", "false", "password", "p", "ports", "1\n\n9"), false));
        assertEquals(List.of(), problems(Map.of("log", "x", "password", ""), true));
    }

    @Test
    void saysOfEachSettingThatDoesNotFitWhatMayStandThere() {
        assertEquals(List.of("\"Log\" is needed.", "\"Port\" must be at most 65535.", "\"Layer\" must be one of: office.",
                "\"Watch\" must be true or false.", "\"Ports\" must be at most 9.", "\"Password\" is needed.",
                "A source of the kind \"xrdp server\" has no setting \"colour\"; it has: log, port, layer, watch, ports, password."),
                problems(Map.of("port", "65536", "layer", "moon", "watch", "yes", "ports", "1\n10", "colour", "red"), false));
        assertEquals(List.of("\"Port\" must be a whole number."), problems(Map.of("log", "x", "port", "ssh", "password", "p"), false));
        assertEquals(List.of("\"Port\" must be at least 1."), problems(Map.of("log", "x", "port", "0", "password", "p"), false));
    }
}
