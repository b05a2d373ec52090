// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tsukasa.source.files.Mapping.DurationUnit;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({"90,MINUTES,PT1H30M", "1.5,HOURS,PT1H30M", "'5,400',SECONDS,PT1H30M", "1:30,MINUTES,PT1H30M", "1:30:00,SECONDS,PT1H30M",
            "１時間３０分,MINUTES,PT1H30M", "90分,SECONDS,PT1H30M", "1h 30m,MINUTES,PT1H30M", "PT1H30M,HOURS,PT1H30M", "36:00:00,MINUTES,PT36H",
            "250,MILLISECONDS,PT0.25S", "0,MINUTES,PT0S", "1 hour 30 minutes,MINUTES,PT1H30M"})
    void readsLengths(String text, DurationUnit unit, String length) {
        assertEquals(Optional.of(Duration.parse(length)), Durations.read(text, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "1:75", "soon", "PT-1H", "1:30:99", "1..5", "h"})
    void takesNothingElse(String text) {
        assertEquals(Optional.empty(), Durations.read(text, DurationUnit.MINUTES), text);
    }
}
