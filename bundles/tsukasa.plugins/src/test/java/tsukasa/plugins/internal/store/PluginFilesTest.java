// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class PluginFilesTest {
    @TempDir
    Path folder;

    private PluginFiles read(String name, SampleArchive archive) throws IOException {
        return PluginFiles.read(archive.folder(folder.resolve(name)));
    }

    @Test
    void readsFeatureAndBundles() throws IOException {
        PluginFiles files = read("a", SampleArchive.plugin("a.feature", "1.2.0.x"));
        assertEquals("a.feature", files.id().value());
        assertEquals(new Version("1.2.0.x"), files.version());
        assertEquals("a.feature.bundle", files.bundles().getFirst().name());
    }

    @Test
    void speaksTheReadersLanguage() throws IOException {
        PluginFiles files = read("a", SampleArchive.plugin("a.feature", "1.0.0"));
        assertEquals("見本 a.feature", files.label(Locale.JAPANESE));
        assertEquals("Sample a.feature", files.label(Locale.FRENCH));
    }

    @Test
    void leavesOutBundlesThatTheFeatureDoesNotName() throws IOException {
        assertEquals(1, read("a", SampleArchive.plugin("a.feature", "1.0.0").bundle("other", "1.0.0", "")).bundles().size());
    }

    private String refused(SampleArchive archive) {
        return assertThrows(Refused.class, () -> read("refused", archive)).message().key();
    }

    @Test
    void refusesWhatIsNoPlugin() throws IOException {
        assertEquals("PluginFiles_noFeature", refused(new SampleArchive().bundle("b", "1.0.0", "")));
    }

    @Test
    void refusesSeveralFeatures() throws IOException {
        assertEquals("PluginFiles_manyFeatures", refused(SampleArchive.plugin("a.feature", "1.0.0").feature("b.feature", "1.0.0", "")));
    }

    @Test
    void refusesAFeatureThatIncludesOthers() throws IOException {
        assertEquals("PluginFiles_manyFeatures", assertThrows(Refused.class, () -> read("includes",
                new SampleArchive().feature("a.feature", "1.0.0", "<includes id='b.feature' version='1.0.0'/>"))).message().key());
    }

    @Test
    void refusesAMissingBundle() throws IOException {
        assertEquals("PluginFiles_bundleLacks", refused(new SampleArchive().feature("a.feature", "1.0.0", "<plugin id='b' version='1.0.0'/>")
                .bundle("b", "2.0.0", "")));
    }

    @Test
    void refusesAFeatureWithADocumentType() throws IOException {
        byte[] jar = SampleArchive.zip(Map.of("feature.xml", SampleArchive.utf8("<!DOCTYPE feature [<!ENTITY x 'y'>]><feature id='a' version='1.0.0'/>")));
        assertEquals("Feature_unreadable", refused(new SampleArchive().entry("features/a.jar", jar)));
    }

    @Test
    void refusesAnIdThatIsAPath() throws IOException {
        byte[] jar = SampleArchive.zip(Map.of("feature.xml", SampleArchive.utf8("<feature id='../../evil' version='1.0.0'/>")));
        assertEquals("Feature_unreadable", refused(new SampleArchive().entry("features/a.jar", jar)));
    }

    @Test
    void knowsWhomItNeedsByPackageBundleAndFeature() throws IOException {
        PluginFiles base = read("base", new SampleArchive().feature("base.feature", "1.0.0", "<plugin id='base' version='1.0.0'/>")
                .bundle("base", "1.0.0", "Export-Package: base.api;version=\"1.0.0\"\n"));
        PluginFiles byPackage = read("p", new SampleArchive().feature("p.feature", "1.0.0", "<plugin id='p' version='1.0.0'/>")
                .bundle("p", "1.0.0", "Import-Package: base.api;version=\"[1,2)\",java.util\n"));
        PluginFiles byBundle = read("b", new SampleArchive().feature("b.feature", "1.0.0", "<plugin id='b' version='1.0.0'/>")
                .bundle("b", "1.0.0", "Require-Bundle: base\n"));
        PluginFiles byFeature = read("f", new SampleArchive().feature("f.feature", "1.0.0",
                "<requires><import feature='base.feature'/></requires><plugin id='f' version='1.0.0'/>").bundle("f", "1.0.0", ""));
        PluginFiles optional = read("o", new SampleArchive().feature("o.feature", "1.0.0", "<plugin id='o' version='1.0.0'/>")
                .bundle("o", "1.0.0", "Import-Package: base.api;resolution:=optional\n"));
        PluginFiles itself = read("i", new SampleArchive().feature("i.feature", "1.0.0", "<plugin id='i' version='1.0.0'/><plugin id='i.base' version='1.0.0'/>")
                .bundle("i", "1.0.0", "Import-Package: base.api\n").bundle("i.base", "1.0.0", "Export-Package: base.api\n"));
        assertTrue(byPackage.needs(base));
        assertTrue(byBundle.needs(base));
        assertTrue(byFeature.needs(base));
        assertFalse(optional.needs(base));
        assertFalse(itself.needs(base));
        assertFalse(base.needs(byPackage));
        assertEquals(List.of(base, byPackage, byFeature), Inventory.ordered(List.of(byPackage, byFeature, base)));
    }

    @Test
    void readsWhatComponentsProvide() throws IOException {
        String xml = "<scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/v1.4.0' name='c.Report'><service><provide interface='tsukasa.api.report.Report'/></service>"
                + "<property name='id' value='c'/><implementation class='c.Report'/></scr:component>";
        ComponentFile component = ComponentFile.parse(SampleArchive.utf8(xml));
        assertEquals(new ComponentFile("c.Report", List.of("tsukasa.api.report.Report"), Map.of("id", "c")), component);
    }
}
