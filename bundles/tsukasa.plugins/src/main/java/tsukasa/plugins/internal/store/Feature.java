// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.osgi.framework.Version;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import tsukasa.api.xml.Xml;
import tsukasa.plugins.PluginId;

/**
 * What a {@code feature.xml} says.
 *
 * @param requires other features that it imports
 * @param includes whether it includes further features, which a plugin can't
 * @param texts    its own words by language; the empty language is the fallback
 */
public record Feature(PluginId id, Version version, String label, String description, String provider,
        List<BundleName> bundles, List<PluginId> requires, boolean includes, Map<String, Properties> texts) {

    /** One bundle as the feature names it. */
    public record BundleName(String name, Version version) {
    }

    private static final String JAPANESE = "feature_ja.properties";
    private static final String FALLBACK = "feature.properties";

    static Feature read(Path jar) {
        try {
            Map<String, byte[]> entries = Archives.entries(jar, List.of("feature.xml", FALLBACK, JAPANESE));
            if (!entries.containsKey("feature.xml")) {
                throw new Refused("Feature_unreadable", jar.getFileName(), "feature.xml");
            }
            return parse(entries.get("feature.xml"), Map.of("", properties(entries.get(FALLBACK)), "ja", properties(entries.get(JAPANESE))));
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(Message.of("Feature_unreadable", jar.getFileName(), String.valueOf(e.getMessage())), e);
        }
    }

    static Feature parse(byte[] xml, Map<String, Properties> texts) throws IOException {
        Element root = Xml.read(new ByteArrayInputStream(xml)).getDocumentElement();
        if (!root.getTagName().equals("feature")) {
            throw new IOException("the root element is " + root.getTagName());
        }
        List<BundleName> bundles = elements(root, "plugin").stream()
                .map(each -> new BundleName(each.getAttribute("id"), new Version(each.getAttribute("version")))).toList();
        List<PluginId> requires = elements(root, "import").stream().map(each -> each.getAttribute("feature"))
                .filter(id -> !id.isEmpty()).map(PluginId::new).toList();
        String description = elements(root, "description").stream().map(Element::getTextContent).map(String::strip)
                .findFirst().orElse("");
        String id = root.getAttribute("id");
        String label = root.getAttribute("label");
        return new Feature(new PluginId(id), new Version(root.getAttribute("version")), label.isEmpty() ? id : label, description,
                root.getAttribute("provider-name"), bundles, requires, !elements(root, "includes").isEmpty(), texts);
    }

    private static List<Element> elements(Element root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static Properties properties(byte[] bytes) {
        Properties properties = new Properties();
        if (bytes != null) {
            try (InputStreamReader reader = new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    public String label(Locale locale) {
        return translated(label, locale);
    }

    public String description(Locale locale) {
        return translated(description, locale);
    }

    public String provider(Locale locale) {
        return translated(provider, locale);
    }

    private String translated(String text, Locale locale) {
        if (!text.startsWith("%")) {
            return text;
        }
        String key = text.substring(1);
        String fallback = texts.get("").getProperty(key, key);
        Properties own = texts.get(locale.getLanguage());
        return own == null ? fallback : own.getProperty(key, fallback);
    }
}
