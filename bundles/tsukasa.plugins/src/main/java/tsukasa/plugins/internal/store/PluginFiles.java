// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Version;

import tsukasa.plugins.PluginId;

/** One version of a plugin, unpacked: its feature and the bundles that the feature names. */
public record PluginFiles(Path folder, Feature feature, List<BundleFile> bundles) {
    public PluginFiles {
        bundles = List.copyOf(bundles);
    }

    public PluginId id() {
        return feature.id();
    }

    public Version version() {
        return feature.version();
    }

    public String label(Locale locale) {
        return feature.label(locale);
    }

    /** The same folder has the same content, which need not be compared. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PluginFiles files && folder.equals(files.folder);
    }

    @Override
    public int hashCode() {
        return folder.hashCode();
    }

    /** Reads a p2 repository that lies in a folder. */
    public static PluginFiles read(Path folder) throws IOException {
        List<Feature> features = jars(folder.resolve("features")).stream().map(Feature::read).toList();
        if (features.size() != 1 || features.getFirst().includes()) {
            throw new Refused(features.isEmpty() ? "PluginFiles_noFeature" : "PluginFiles_manyFeatures");
        }
        Feature feature = features.getFirst();
        Map<Feature.BundleName, BundleFile> here = jars(folder.resolve("plugins")).stream().map(BundleFile::read)
                .collect(Collectors.toMap(file -> new Feature.BundleName(file.name(), file.version()), Function.identity(), (a, b) -> a));
        List<BundleFile> bundles = new ArrayList<>();
        for (Feature.BundleName name : feature.bundles()) {
            if (!here.containsKey(name)) {
                throw new Refused("PluginFiles_bundleLacks", feature.id(), name.name() + " " + name.version());
            }
            bundles.add(here.get(name));
        }
        if (bundles.isEmpty()) {
            throw new Refused("PluginFiles_noBundle", feature.id());
        }
        return new PluginFiles(folder, feature, bundles);
    }

    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /** Whether this plugin can't run without a package or bundle that the other one brings, or names it as required. */
    public boolean needs(PluginFiles other) {
        return !id().equals(other.id()) && (feature.requires().contains(other.id())
                || bundles.stream().anyMatch(mine -> other.bundles.stream().anyMatch(theirs -> needs(mine, theirs))));
    }

    private boolean needs(BundleFile mine, BundleFile theirs) {
        return mine.imports().stream().anyMatch(need -> offers(theirs, need) && bundles.stream().noneMatch(own -> offers(own, need)))
                || mine.bundles().stream().anyMatch(need -> need.name().equals(theirs.name())
                        && bundles.stream().noneMatch(own -> own.name().equals(need.name())));
    }

    private static boolean offers(BundleFile bundle, BundleFile.Need need) {
        return bundle.exports().stream().anyMatch(offer -> offer.name().equals(need.name()));
    }
}
