// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ImportLinksTest {
    @Test
    void aLinkCarriesItsKindToThePage() {
        assertEquals("import", ImportLinks.of("seats").page());
        assertEquals(Optional.of("seats"), ImportLinks.kind(ImportLinks.of("seats").query()));
    }

    @Test
    void leavesTheKindOpenWhereNoneIsNamed() {
        assertEquals(Optional.empty(), ImportLinks.kind(ImportLinks.ANY.query()));
        assertEquals(Optional.empty(), ImportLinks.kind("kind: "));
        assertEquals(Optional.empty(), ImportLinks.kind("/home/usage.csv"));
    }

    @Test
    void tellsTheKindFromTheFiles() {
        String query = "/a.csv\nkind:sessions\n\n/b.csv";
        assertEquals(Optional.of("sessions"), ImportLinks.kind(query));
        assertEquals(List.of(Path.of("/a.csv"), Path.of("/b.csv")), ImportLinks.files(query));
    }
}
