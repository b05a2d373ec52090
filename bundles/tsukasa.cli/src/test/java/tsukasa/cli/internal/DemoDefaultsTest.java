// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class DemoDefaultsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void keepsThePresentInOfficeHours() {
        assertEquals(Optional.empty(), DemoDefaults.officeHours(at("2026-11-20T11:00"), TOKYO));
    }

    @Test
    void goesToAMorningWithPeopleAtWork() {
        Optional<Instant> friday = Optional.of(at("2026-11-20T10:40"));
        assertEquals(friday, DemoDefaults.officeHours(at("2026-11-20T22:00"), TOKYO));
        assertEquals(friday, DemoDefaults.officeHours(at("2026-11-23T11:00"), TOKYO), "a holiday");
        assertEquals(friday, DemoDefaults.officeHours(at("2026-11-24T06:00"), TOKYO), "before work after a holiday");
    }

    @Test
    void keepsOutOfTheUsersOwnData() {
        CommonOptions options = DemoDefaults.apply(CommonOptions.read("demo"), Path.of("/data/tsukasa"), at("2026-11-20T11:00"), TOKYO);
        assertEquals(Optional.of(Path.of("/data/tsukasa-demo")), options.data());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }
}
