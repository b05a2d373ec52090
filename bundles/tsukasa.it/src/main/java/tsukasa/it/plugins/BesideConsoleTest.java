// SPDX-License-Identifier: EPL-2.0
package tsukasa.it.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.it.ProductProcess;
import tsukasa.it.ProductProcess.Answer;
import tsukasa.plugins.Plugin;

/** The product's command line, as a process of its own, on the data folder of a console that runs. */
class BesideConsoleTest {
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

    private Answer tsukasa(String... arguments) throws Exception {
        return new ProductProcess(folder).run(arguments);
    }

    @Test
    void changesTheRunningConsoleAndTellsOfIt() throws Exception {
        Path zip = Samples.component("greet.feature", "1.0.0").zip(folder.resolve("greet.zip"));
        Answer installed = tsukasa("plugins", "install", zip.toString());
        assertEquals(new Answer(0, "Sample greet.feature 1.0.0 is installed.\n", ""), installed);
        assertEquals(Plugin.State.STARTED, console.plugin("greet.feature").state());
        assertTrue(console.context().getServiceReference("greet.api.Greeter") != null, "it runs here, not there");
        Answer listed = tsukasa("plugins", "list", "--json");
        assertTrue(listed.out().contains("\"state\": \"STARTED\""), listed::toString);
        assertEquals(0, tsukasa("plugins", "doctor").exitCode());
        Answer removed = tsukasa("plugins", "remove", "greet");
        assertEquals(0, removed.exitCode(), removed::toString);
        assertFalse(console.knows("greet.feature"));
        String journal = Files.readString(folder.resolve("data/plugins/journal.json"));
        assertTrue(journal.contains("plugins.install") && journal.contains("plugins.remove"), "both wait for the audit trail");
    }

    @Test
    void tellsWhyTheRunningConsoleRefuses() throws Exception {
        Answer refused = tsukasa("plugins", "install", Samples.user("user.feature", "1.0.0", "greet").zip(folder.resolve("user.zip")).toString());
        assertEquals(2, refused.exitCode(), refused::toString);
        assertTrue(refused.errors().contains("greet.api"), refused::toString);
        assertFalse(console.knows("user.feature"));
    }

    @Test
    void worksWithoutAConsole() throws Exception {
        console.close();
        try {
            Answer installed = tsukasa("plugins", "install", Samples.component("greet.feature", "1.0.0").zip(folder.resolve("greet.zip")).toString());
            assertEquals(0, installed.exitCode(), installed::toString);
            assertFalse(Files.exists(folder.resolve("data/database")), "no database was needed");
        } finally {
            console = new PluginConsole(folder.resolve("data"), folder.resolve("shipped")).start();
        }
        assertEquals(Plugin.State.STARTED, console.plugin("greet.feature").state());
    }
}
