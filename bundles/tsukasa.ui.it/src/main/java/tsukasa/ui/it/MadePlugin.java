// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/** A plugin bundle made at run time out of the classes of {@code tsukasa.ui.it.plugin}, with one of them as its page. */
record MadePlugin(Class<?> page) {
    private static final String CLASSES = "tsukasa/ui/it/plugin";

    /** Installs and starts it, off the UI thread. */
    Bundle start() throws IOException, BundleException {
        BundleContext context = FrameworkUtil.getBundle(MadePlugin.class).getBundleContext();
        Bundle bundle = context.installBundle("made:" + page.getSimpleName(), new ByteArrayInputStream(jar()));
        bundle.start(Bundle.START_ACTIVATION_POLICY);
        return bundle;
    }

    private byte[] jar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest())) {
            put(jar, "OSGI-INF/page.xml", """
                    <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%1$s">
                      <service><provide interface="tsukasa.ui.Page"/></service>
                      <implementation class="%1$s"/>
                    </scr:component>""".formatted(page.getName()).getBytes(StandardCharsets.UTF_8));
            BundleWiring here = FrameworkUtil.getBundle(MadePlugin.class).adapt(BundleWiring.class);
            for (String name : here.listResources(CLASSES, "*.class", BundleWiring.LISTRESOURCES_LOCAL)) {
                try (InputStream in = here.getClassLoader().getResourceAsStream(name)) {
                    put(jar, name, in.readAllBytes());
                }
            }
        }
        return bytes.toByteArray();
    }

    private Manifest manifest() throws IOException {
        String simple = page.getSimpleName();
        return new Manifest(new ByteArrayInputStream("""
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: made.%s
                Bundle-Name: Made %s
                Bundle-Version: 1.0.0
                Service-Component: OSGI-INF/page.xml
                Import-Package: org.eclipse.swt,org.eclipse.swt.events,org.eclips
                 e.swt.graphics,org.eclipse.swt.layout,org.eclipse.swt.widgets,tsu
                 kasa.api,tsukasa.api.health,tsukasa.ui
                """.formatted(simple, simple).getBytes(StandardCharsets.UTF_8)));
    }

    private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }
}
