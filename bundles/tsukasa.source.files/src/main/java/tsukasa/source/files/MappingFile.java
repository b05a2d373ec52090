// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.source.files.internal.MappingJson;

/** A mapping as a JSON file, to carry it to another console or keep it with the files that it fits. */
public final class MappingFile {
    private MappingFile() {
    }

    /** @throws Refusal if the file can't be read or is no mapping, saying what is wrong in it */
    public static Mapping read(Path file, Locale locale) {
        Texts texts = Texts.of(MappingJson.class, locale);
        try {
            return MappingJson.read(Files.readString(file), file.getFileName().toString(), texts);
        } catch (IOException e) {
            throw new Refusal(texts.text("MappingFile_unreadable", file), e);
        }
    }

    public static void write(Mapping mapping, Path file) throws IOException {
        Files.writeString(file, MappingJson.write(mapping));
    }
}
