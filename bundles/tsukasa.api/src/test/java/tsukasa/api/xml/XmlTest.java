// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlTest {
    private static InputStream utf8(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsElementsAndAttributes() throws IOException {
        assertEquals("セッション", Xml.read(utf8("<f label='セッション'/>")).getDocumentElement().getAttribute("label"));
    }

    @Test
    void refusesDocumentTypes() {
        assertThrows(IOException.class, () -> Xml.read(utf8("<!DOCTYPE f [<!ENTITY a 'b'>]><f>&a;</f>")));
    }

    @Test
    void neverBringsInAFileThroughAnEntity(@TempDir Path folder) throws IOException, XMLStreamException {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret");
        String xml = "<!DOCTYPE f [<!ENTITY a SYSTEM '" + secret.toUri() + "'>]><f>&a;</f>";
        StringBuilder text = new StringBuilder();
        try {
            XMLStreamReader reader = Xml.stream(utf8(xml));
            while (reader.hasNext()) {
                reader.next();
                if (reader.hasText()) {
                    text.append(reader.getText());
                }
            }
        } catch (XMLStreamException e) {
            assertTrue(e.getMessage().contains("a"), "the entity is not known");
        }
        assertFalse(text.toString().contains("s3cret"));
    }

    @Test
    void saysThatItIsNotXml() {
        assertThrows(IOException.class, () -> Xml.read(utf8("PK..")));
    }
}
