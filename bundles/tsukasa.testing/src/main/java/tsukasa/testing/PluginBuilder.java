// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Makes small plugins for tests: Java sources are compiled, and all of it is packed as the build of a real plugin packs it. */
public final class PluginBuilder {
    private final String id;
    private final String version;
    private final List<BundleBuilder> bundles = new ArrayList<>();
    private String label;
    private String requires = "";

    public PluginBuilder(String id, String version) {
        this.id = id;
        this.version = version;
        this.label = id;
    }

    public PluginBuilder label(String text) {
        label = text;
        return this;
    }

    public PluginBuilder requires(String feature) {
        requires += "<requires><import feature='" + feature + "'/></requires>";
        return this;
    }

    public PluginBuilder bundle(String name, Consumer<BundleBuilder> content) {
        BundleBuilder bundle = new BundleBuilder(name, version);
        content.accept(bundle);
        bundles.add(bundle);
        return this;
    }

    /** Writes the plugin as a p2 repository into this folder; answers the folder. */
    public Path folder(Path into) throws IOException {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Path target = into.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        return into;
    }

    /** Writes the plugin as the zip of a p2 repository; answers the file. */
    public Path zip(Path into) throws IOException {
        Files.write(into, zipped(files()));
        return into;
    }

    private Map<String, byte[]> files() throws IOException {
        String plugins = bundles.stream().map(bundle -> "<plugin id='" + bundle.name + "' version='" + version + "'/>").collect(Collectors.joining());
        String feature = "<feature id='" + id + "' version='" + version + "' label='" + label + "' provider-name='Tests'>" + requires + plugins + "</feature>";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("features/" + id + "_" + version + ".jar", zipped(Map.of("feature.xml", feature.getBytes(StandardCharsets.UTF_8))));
        for (BundleBuilder bundle : bundles) {
            files.put("plugins/" + bundle.name + "_" + version + ".jar", zipped(bundle.files()));
        }
        return files;
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** One bundle of the plugin. */
    public static final class BundleBuilder {
        private final String name;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final Map<String, String> sources = new LinkedHashMap<>();
        private final Map<String, byte[]> resources = new LinkedHashMap<>();
        private final List<String> components = new ArrayList<>();
        private final List<Class<?>> against = new ArrayList<>();

        BundleBuilder(String name, String version) {
            this.name = name;
            headers.put("Manifest-Version", "1.0");
            headers.put("Bundle-ManifestVersion", "2");
            headers.put("Bundle-SymbolicName", name);
            headers.put("Bundle-Version", version);
            headers.put("Bundle-ActivationPolicy", "lazy");
        }

        public BundleBuilder header(String header, String value) {
            headers.put(header, value);
            return this;
        }

        /** Started as a whole at once, not when its first class is needed. */
        public BundleBuilder eager() {
            headers.remove("Bundle-ActivationPolicy");
            return this;
        }

        /** A Java source, compiled against the JDK and the bundles of the classes given to {@link #against}. */
        public BundleBuilder source(String type, String text) {
            sources.put(type, text);
            return this;
        }

        public BundleBuilder against(Class<?>... types) {
            against.addAll(List.of(types));
            return this;
        }

        public BundleBuilder resource(String path, String text) {
            resources.put(path, text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        /** A component that provides these services and refers to the others (bound by nothing, so only waited for). */
        public BundleBuilder component(String type, boolean immediate, List<String> provides, List<String> refersTo) {
            String services = provides.stream().map(each -> "<provide interface='" + each + "'/>").collect(Collectors.joining());
            String references = refersTo.stream().map(each -> "<reference name='r" + refersTo.indexOf(each) + "' interface='" + each + "'/>").collect(Collectors.joining());
            resource("OSGI-INF/" + type + ".xml", "<scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/v1.3.0' name='" + type + "' immediate='" + immediate
                    + "' activate='activate' deactivate='deactivate'><implementation class='" + type + "'/>"
                    + (provides.isEmpty() ? "" : "<service>" + services + "</service>") + references + "</scr:component>");
            components.add("OSGI-INF/" + type + ".xml");
            return this;
        }

        private Map<String, byte[]> files() throws IOException {
            if (!components.isEmpty()) {
                headers.put("Service-Component", String.join(",", components));
            }
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("META-INF/MANIFEST.MF", manifest().getBytes(StandardCharsets.UTF_8));
            files.putAll(compiled());
            files.putAll(resources);
            return files;
        }

        private String manifest() {
            return headers.entrySet().stream().map(header -> (header.getKey() + ": " + header.getValue()).replaceAll("(.{70})(?=.)", "$1\n ") + "\n")
                    .collect(Collectors.joining());
        }

        private Map<String, byte[]> compiled() throws IOException {
            if (sources.isEmpty()) {
                return Map.of();
            }
            Path work = Files.createTempDirectory("plugin-builder");
            List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "--release", "21", "-d", work.toString(), "-cp",
                    against.stream().map(BundleBuilder::home).distinct().collect(Collectors.joining(java.io.File.pathSeparator))));
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = work.resolve("src").resolve(source.getKey().replace('.', '/') + ".java");
                Files.createDirectories(file.getParent());
                arguments.add(Files.writeString(file, source.getValue()).toString());
            }
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            java.io.ByteArrayOutputStream errors = new java.io.ByteArrayOutputStream();
            if (compiler.run(null, OutputStream.nullOutputStream(), errors, arguments.toArray(String[]::new)) != 0) {
                throw new IllegalArgumentException(errors.toString(StandardCharsets.UTF_8));
            }
            Map<String, byte[]> classes = new LinkedHashMap<>();
            try (Stream<Path> all = Files.walk(work)) {
                for (Path each : all.filter(file -> file.toString().endsWith(".class")).toList()) {
                    classes.put(work.relativize(each).toString().replace('\\', '/'), Files.readAllBytes(each));
                }
            }
            return classes;
        }

        /** The jar or folder of classes that this class comes from. */
        private static String home(Class<?> type) {
            try {
                URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
                Path root = Path.of(place);
                Path classes = root.resolve("target").resolve("classes");
                return (Files.isDirectory(classes) ? classes : root).toString();
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
