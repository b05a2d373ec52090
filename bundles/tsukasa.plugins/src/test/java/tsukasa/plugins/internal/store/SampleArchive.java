// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes archives of plugins without code, good ones and bad ones. */
public final class SampleArchive {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    public static SampleArchive plugin(String id, String version) throws IOException {
        return new SampleArchive().feature(id, version, "<plugin id='" + id + ".bundle' version='" + version + "'/>")
                .bundle(id + ".bundle", version, "");
    }

    SampleArchive feature(String id, String version, String content) throws IOException {
        String xml = "<feature id='" + id + "' version='" + version + "' label='%label' provider-name='Tests'>" + content + "</feature>";
        return entry("features/" + id + "_" + version + ".jar", zip(Map.of("feature.xml", utf8(xml), "feature.properties", utf8("label=Sample " + id),
                "feature_ja.properties", utf8("label=見本 " + id))));
    }

    SampleArchive bundle(String name, String version, String headers) throws IOException {
        return entry("plugins/" + name + "_" + version + ".jar", zip(Map.of("META-INF/MANIFEST.MF", utf8("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\n"
                + "Bundle-SymbolicName: " + name + "\nBundle-Version: " + version + "\n" + headers))));
    }

    SampleArchive entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    public Path zip(Path file) throws IOException {
        return Files.write(file, zip(entries));
    }

    public Path folder(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        return folder;
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
