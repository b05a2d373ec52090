// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * A bundle as a file, as far as plugins depend on each other by it.
 *
 * @param exports      packages it offers
 * @param imports      packages it can't do without
 * @param descriptions the entries that describe its components
 */
public record BundleFile(Path file, String name, Version version, boolean fragment, List<Offer> exports, List<Need> imports,
        List<Need> bundles, List<String> descriptions) {

    /** A package with its version. */
    public record Offer(String name, Version version) {
    }

    /** A package or bundle by name and the versions that will do. */
    public record Need(String name, VersionRange range) {
        public boolean metBy(Offer offer) {
            return offer.name.equals(name) && range.includes(offer.version);
        }
    }

    static BundleFile read(Path jar) {
        try {
            byte[] bytes = Archives.entries(jar, List.of("META-INF/MANIFEST.MF")).get("META-INF/MANIFEST.MF");
            if (bytes == null) {
                throw new Refused("BundleFile_unreadable", jar.getFileName());
            }
            Headers headers = new Headers(new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes());
            List<ManifestElement> names = headers.elements("Bundle-SymbolicName");
            if (names.isEmpty()) {
                throw new Refused("BundleFile_unreadable", jar.getFileName());
            }
            return new BundleFile(jar, names.getFirst().getValue(), Version.parseVersion(headers.text("Bundle-Version")),
                    headers.text("Fragment-Host") != null, headers.exports(), headers.needs("Import-Package", "version"),
                    headers.needs("Require-Bundle", "bundle-version"), headers.descriptions());
        } catch (IOException | BundleException | IllegalArgumentException e) {
            throw new Refused(Message.of("BundleFile_unreadable", jar.getFileName()), e);
        }
    }

    /** Its components. They are read anew each time: only lists and diagnoses ask, and no start should wait for it. */
    public List<ComponentFile> components() {
        try {
            List<ComponentFile> found = new ArrayList<>();
            for (byte[] xml : Archives.entries(file, descriptions).values()) {
                found.add(ComponentFile.parse(xml));
            }
            return found;
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(Message.of("BundleFile_unreadable", file.getFileName()), e);
        }
    }

    private record Headers(Map<String, String> values) {
        Headers(Attributes attributes) {
            this(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
            attributes.forEach((name, value) -> values.put(name.toString(), value.toString()));
        }

        String text(String name) {
            return values.get(name);
        }

        List<ManifestElement> elements(String name) throws BundleException {
            ManifestElement[] parsed = ManifestElement.parseHeader(name, values.get(name));
            return parsed == null ? List.of() : List.of(parsed);
        }

        List<String> descriptions() {
            String header = text("Service-Component");
            return header == null ? List.of()
                    : Arrays.stream(header.split(",")).map(String::strip).filter(name -> !name.contains("*")).toList();
        }

        List<Offer> exports() throws BundleException {
            return elements("Export-Package").stream().flatMap(element -> Arrays.stream(element.getValueComponents())
                    .map(name -> new Offer(name, Version.parseVersion(element.getAttribute("version"))))).toList();
        }

        List<Need> needs(String header, String attribute) throws BundleException {
            return elements(header).stream().filter(element -> !"optional".equals(element.getDirective("resolution")))
                    .flatMap(element -> needs(element, attribute)).toList();
        }

        private static Stream<Need> needs(ManifestElement element, String attribute) {
            String range = element.getAttribute(attribute);
            return Arrays.stream(element.getValueComponents()).map(name -> new Need(name, new VersionRange(range == null ? "0" : range)));
        }
    }
}
