// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.management;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** The version of the bundle that a class came with, as its manifest has it. */
final class BundleVersion {
    private BundleVersion() {
    }

    static String of(Class<?> type) {
        try (InputStream in = type.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            String version = in == null ? null : new Manifest(in).getMainAttributes().getValue(new Attributes.Name("Bundle-Version"));
            return version == null ? "–" : version;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
