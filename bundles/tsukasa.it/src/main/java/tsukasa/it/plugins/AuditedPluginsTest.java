// SPDX-License-Identifier: EPL-2.0
package tsukasa.it.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Actor;
import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.operation.AuditEntry;
import tsukasa.api.operation.AuditTrail;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;
import tsukasa.plugins.PluginChange;
import tsukasa.plugins.PluginChanged;
import tsukasa.plugins.PluginId;
import tsukasa.testing.Eventually;

/** Whatever way plugins are changed, the audit trail tells of it in the end. */
class AuditedPluginsTest {
    @TempDir
    Path folder;
    private PluginConsole console;

    @BeforeEach
    void open() throws Exception {
        console = new PluginConsole(folder.resolve("data"), Files.createDirectories(folder.resolve("shipped"))).start();
    }

    @AfterEach
    void close() {
        console.removeAll();
        console.close();
    }

    private <S> S service(Class<S> type) {
        return console.context().getService(console.context().getServiceReference(type));
    }

    private List<AuditEntry> entries() {
        return service(AuditTrail.class).entries(new Period(Instant.EPOCH, Instant.now().plusSeconds(60)), 100);
    }

    @Test
    void changesMadeThroughOperationsAreEntered() throws Exception {
        Operations operations = service(Operations.class);
        Path zip = Samples.component("greet.feature", "1.0.0").zip(folder.resolve("greet.zip"));
        Outcome<PluginChanged> done = operations.execute(console.plugins().operation(new PluginChange.Install(zip)), new Actor("tester"), "needed", Progress.NONE);
        assertInstanceOf(Outcome.Done.class, done);
        assertEquals("Sample greet.feature 1.0.0 is installed.", entries().getFirst().summary());
        Outcome<PluginChanged> refused = operations.execute(console.plugins().operation(new PluginChange.Rollback(new PluginId("greet.feature"))),
                new Actor("tester"), "", Progress.NONE);
        assertInstanceOf(Outcome.Refused.class, refused);
    }

    @Test
    void changesMadeWithoutADatabaseAreEnteredOnceThereIsOne() throws Exception {
        console.install(Samples.component("greet.feature", "1.0.0").zip(folder.resolve("greet.zip")));
        service(Operations.class);
        List<AuditEntry> carried = Eventually.get("the entry", this::entries, entries -> !entries.isEmpty());
        assertEquals("plugins.install", carried.getFirst().right().name());
        assertEquals("Sample greet.feature 1.0.0 is installed.", carried.getFirst().summary());
        Eventually.holds("the journal is empty", () -> !Files.readString(folder.resolve("data/plugins/journal.json")).contains("plugins.install"));
        assertEquals(1, entries().size(), "once");
    }
}
