// SPDX-License-Identifier: EPL-2.0
package tsukasa.it;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The rules R1 to R7 of the layout, held against the classes of every bundle. */
class LayeringTest {
    private static final String[] WINDOW = {"org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui..", "org.eclipse.e4..",
            "org.eclipse.nebula.."};
    private static final String[] WINDOW_BUNDLES = {"tsukasa.ui..", "tsukasa.shell..", "tsukasa..ui.."};
    private static final String[] SLICES = {"tsukasa.sessions..", "tsukasa.licenses..", "tsukasa.devices..", "tsukasa.tasks.."};
    private static final String[] NOT_SHIPPED = {"tsukasa.it..", "tsukasa.ui.it..", "tsukasa.bench..", "tsukasa.testing.."};
    private static JavaClasses all;

    @BeforeAll
    static void readsEveryBundle() throws IOException {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> bundles = Files.newDirectoryStream(Path.of(System.getProperty("tsukasa.bundles")), "tsukasa.*")) {
            for (Path bundle : bundles) {
                Path classes = bundle.resolve("target/classes");
                if (Files.isDirectory(classes)) {
                    folders.add(classes);
                }
            }
        }
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false); // names are enough, and much quicker
        all = new ClassFileImporter().importPaths(folders);
    }

    @Test
    void r1TheApiKnowsJavaAlone() {
        classes().that().resideInAPackage("tsukasa.api..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("tsukasa.api..", "java..", "javax.crypto..", "javax.net.ssl..", "javax.xml..", "org.w3c.dom..", "org.xml.sax..", "org.osgi.annotation..")
                .check(all);
    }

    @Test
    void r2OnlyTheWindowKnowsTheWindow() {
        noClasses().that().resideOutsideOfPackages(and(WINDOW_BUNDLES, NOT_SHIPPED)).should().dependOnClassesThat()
                .resideInAnyPackage(WINDOW).check(all);
    }

    @Test
    void r3PagesSeeRecords() {
        noClasses().that().resideInAnyPackage("tsukasa.ui..", "tsukasa..ui..").and().resideOutsideOfPackages(NOT_SHIPPED).should()
                .dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "org.eclipse.persistence..", "tsukasa.persistence..")
                .check(all);
    }

    @Test
    void r4NobodySeesTheInsideOfAnother() {
        classes().that().resideInAPackage("tsukasa..internal..").should(new ArchCondition<>("be used in their own bundle alone") {
            @Override
            public void check(JavaClass inside, ConditionEvents events) {
                inside.getDirectDependenciesToSelf().stream().filter(use -> !bundle(use.getOriginClass()).equals(bundle(inside)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        }).check(all);
    }

    @Test
    void r4ThePlatformKnowsNoSlice() {
        noClasses().that().resideInAnyPackage("tsukasa.api..", "tsukasa.persistence..", "tsukasa.operations..", "tsukasa.sources..",
                "tsukasa.reports..", "tsukasa.plugins..", "tsukasa.cli..", "tsukasa.ui..", "tsukasa.shell..").should()
                .dependOnClassesThat().resideInAnyPackage(SLICES).check(all);
    }

    @Test
    void r5FewTouchTheFramework() {
        noClasses().that().resideOutsideOfPackages(and(new String[] {"tsukasa.plugins..", "tsukasa.shell..", "tsukasa.cli..",
                "tsukasa.persistence.."}, NOT_SHIPPED))
                // these speak to the services for components, configurations and metatypes, whose methods name framework types
                .and().haveNameNotMatching("tsukasa\\.sources\\.internal\\.(InstalledKinds|Secrets|Configurations)(\\$.*)?")
                .should().dependOnClassesThat(resideInAnyPackage("org.osgi.framework..")).check(all);
    }

    @Test
    void r6RowsAndStoresAloneKnowJpa() {
        noClasses().that().resideOutsideOfPackages(and(new String[] {"tsukasa.persistence.."}, NOT_SHIPPED))
                .and().haveNameNotMatching(".*(Row|Store|Row\\$.*|Store\\$.*|RowId)").should()
                .dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "org.eclipse.persistence..").check(all);
    }

    @Test
    void r7OneClassMakesXmlParsers() {
        noClasses().that().doNotHaveFullyQualifiedName("tsukasa.api.xml.Xml").and().resideOutsideOfPackages(NOT_SHIPPED).should()
                .dependOnClassesThat().haveNameMatching("javax\\.xml\\.(parsers|stream)\\..*Factory").check(all);
    }

    @Test
    void r7ArchivesAreOpenedWhereTheirSizeIsBounded() {
        noClasses().that().haveNameNotMatching("tsukasa\\.(plugins\\.internal\\.store\\.Archives|source\\.files\\.internal\\.BoundedArchive)").and().resideOutsideOfPackages(NOT_SHIPPED)
                .should().dependOnClassesThat().haveNameMatching("java\\.util\\.(zip\\.Zip(File|InputStream)|jar\\.Jar(File|InputStream))")
                .check(all);
    }

    private static String bundle(JavaClass type) {
        String source = type.getSource().orElseThrow().getUri().getPath();
        return source.substring(0, source.indexOf("/target/"));
    }

    private static String[] and(String[] some, String[] more) {
        List<String> both = new ArrayList<>(List.of(some));
        both.addAll(List.of(more));
        return both.toArray(String[]::new);
    }
}
