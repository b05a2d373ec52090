// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.health.Link;
import tsukasa.api.health.Severity;
import tsukasa.api.source.ImportProblem;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.Source;
import tsukasa.api.source.SourceContext;
import tsukasa.api.source.SourceId;
import tsukasa.api.source.SourceTest;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.MappingFile;
import tsukasa.source.files.ReadOptions;
import tsukasa.source.files.SavedMapping;

/**
 * A folder into which another system puts its reports. A file is taken once it has stopped growing; one that can't be
 * taken becomes a finding and the others go on, and it is tried again when it or its mapping changes.
 */
@Component(service = {Source.class, HealthCheck.class}, configurationPid = "tsukasa.source.files",
        configurationPolicy = ConfigurationPolicy.REQUIRE, property = Source.KIND + "=files")
public final class FolderSource implements Source, HealthCheck {
    private final SourceId id;
    private final Path folder;
    private final List<PathMatcher> globs;
    private final String kind;
    private final String mappingName;
    private final Duration interval;
    private final Duration settle;
    private final StoredFileImport imports;
    private final Locale locale;
    private final Texts texts;
    private final Map<String, Sighting> sightings = new HashMap<>();
    private volatile Map<String, String> refused = Map.of();

    /** A file as it was seen, and since when it has been just so. */
    private record Sighting(long size, long changed, Instant since) {
        boolean same(BasicFileAttributes now) {
            return size == now.size() && changed == now.lastModifiedTime().toMillis();
        }
    }

    @Activate
    public FolderSource(FolderSettings settings, @Reference StoredFileImport imports, @Reference Site site) {
        this.imports = imports;
        locale = site.locale();
        texts = Texts.of(FolderSource.class, locale);
        id = new SourceId(settings.tsukasa_source_id());
        folder = path(settings.folder());
        globs = Arrays.stream(settings.globs()).map(String::strip).filter(glob -> !glob.isEmpty()).map(this::matcher).toList();
        kind = settings.kind().strip();
        mappingName = settings.mapping().isBlank() ? id.value() : settings.mapping().strip();
        interval = Duration.ofSeconds(Math.max(1, settings.intervalSeconds()));
        settle = Duration.ofSeconds(Math.max(0, settings.settleSeconds()));
    }

    private Path path(String text) {
        try {
            return Path.of(text.strip()).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new Refusal(texts.text("FolderSource_noFolder", text), e);
        }
    }

    private PathMatcher matcher(String glob) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob.toLowerCase(Locale.ROOT));
        } catch (PatternSyntaxException e) {
            throw new Refusal(texts.text("FolderSource_badGlob", glob), e);
        }
    }

    @Override
    public void run(SourceContext context) throws Exception {
        TakenFiles taken = TakenFiles.read(context.cursor());
        refused = taken.refused();
        while (!Thread.currentThread().isInterrupted()) {
            imports.requireTarget(kind, locale);
            boolean unsettled = look(taken, context);
            context.alive();
            context.pause(unsettled && settle.compareTo(interval) < 0 ? settle.plusMillis(1) : interval);
        }
    }

    /** Takes what can be taken now; whether something is still growing. */
    private boolean look(TakenFiles taken, SourceContext context) throws IOException {
        Map<String, BasicFileAttributes> present = present();
        if (taken.retain(present.keySet())) {
            advance(taken, 0, context);
        }
        sightings.keySet().retainAll(present.keySet());
        boolean unsettled = false;
        for (Map.Entry<String, BasicFileAttributes> file : present.entrySet()) {
            String name = file.getKey();
            BasicFileAttributes now = file.getValue();
            Optional<TakenFiles.Taken> before = taken.find(name);
            boolean unchanged = before.filter(t -> t.size() == now.size() && t.changed() == now.lastModifiedTime().toMillis()).isPresent();
            if (unchanged && !worthAnotherTry(before.get())) {
                continue;
            }
            if (settled(name, now, context.clock().instant())) {
                take(name, now, taken, context);
            } else {
                unsettled = true;
            }
        }
        return unsettled;
    }

    /** The files that match, by name; what programs put beside a file while it is open or being copied is left out. */
    private Map<String, BasicFileAttributes> present() throws IOException {
        Map<String, BasicFileAttributes> present = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                boolean wanted = globs.stream().anyMatch(glob -> glob.matches(Path.of(name.toLowerCase(Locale.ROOT))));
                if (wanted && !name.startsWith("~$") && !name.startsWith(".")) {
                    attributes(file).filter(BasicFileAttributes::isRegularFile).ifPresent(a -> present.put(name, a));
                }
            }
        } catch (NoSuchFileException e) {
            throw new Refusal(texts.text("FolderSource_noFolder", folder), e);
        }
        return present;
    }

    private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private boolean settled(String name, BasicFileAttributes now, Instant time) {
        Sighting before = sightings.get(name);
        if (before == null || !before.same(now)) {
            sightings.put(name, new Sighting(now.size(), now.lastModifiedTime().toMillis(), time));
            return settle.isZero();
        }
        return !before.since().plus(settle).isAfter(time);
    }

    /** A file that could not be taken may be taken by a newer mapping, and one that could not be read may be read now. */
    private boolean worthAnotherTry(TakenFiles.Taken before) {
        return before.bad() && (before.hash().isEmpty() || !before.mapping().equals(mappingVersion()));
    }

    private void take(String name, BasicFileAttributes now, TakenFiles taken, SourceContext context) {
        Path file = folder.resolve(name);
        long changed = now.lastModifiedTime().toMillis();
        String version = mappingVersion();
        String hash;
        try {
            hash = hash(file);
        } catch (IOException e) {
            note(name, new TakenFiles.Taken(now.size(), changed, "", version, texts.text("FileContent_unreadable", name)), taken, 0, context);
            return;
        }
        Optional<TakenFiles.Taken> before = taken.find(name);
        if (before.filter(t -> t.hash().equals(hash) && !t.bad()).isPresent()) {
            note(name, new TakenFiles.Taken(now.size(), changed, hash, version, ""), taken, 0, context);
            return;
        }
        Optional<Mapping> mapping = Optional.empty();
        String refusal = "";
        try {
            mapping = mapping(file);
            if (mapping.isEmpty()) {
                refusal = texts.text("FolderSource_noMapping", name, mappingName);
            }
            mapping.ifPresent(chosen -> FileContent.open(file, chosen.read(), texts));
        } catch (Refusal e) {
            refusal = e.getMessage();
        }
        long added = 0;
        if (refusal.isEmpty()) {
            ImportResult result = imports.storeNow(List.of(file), mapping.orElseThrow(), id, locale, stopping());
            added = result.stored() ? result.added() : 0;
            refusal = result.stored() ? "" : sentence(result);
        }
        note(name, new TakenFiles.Taken(now.size(), changed, hash, version, refusal), taken, added, context);
    }

    private void note(String name, TakenFiles.Taken file, TakenFiles taken, long added, SourceContext context) {
        taken.put(name, file);
        advance(taken, added, context);
    }

    private void advance(TakenFiles taken, long added, SourceContext context) {
        refused = taken.refused();
        String forPeople = refused.isEmpty() ? texts.text("FolderSource_reached", taken.latest(), taken.count())
                : texts.text("FolderSource_reachedWithRefused", taken.latest(), taken.count(), refused.size());
        context.advance(taken.cursor(forPeople), added, Optional.empty());
    }

    /** A long import ends when the source is to stop. */
    private static Progress stopping() {
        return new Progress() {
            @Override
            public void at(long done, long total, String doing) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return Thread.currentThread().isInterrupted();
            }
        };
    }

    private String sentence(ImportResult result) {
        ImportProblem first = result.problems().getFirst();
        return texts.text("FolderSource_problems", result.problems().size(), String.valueOf(first.line()), first.column(), first.sentence());
    }

    /** The plain format if the file is in it, else the mapping of this source. */
    private Optional<Mapping> mapping(Path file) {
        Optional<Mapping> plain = imports.plain(imports.open(file, ReadOptions.GUESS, locale), kind);
        return plain.isPresent() ? plain : mapping();
    }

    private Optional<Mapping> mapping() {
        if (isFile()) {
            return Optional.of(MappingFile.read(folder.resolve(mappingName), locale));
        }
        return imports.saved(new SourceId(mappingName)).map(SavedMapping::mapping).filter(saved -> saved.kind().equals(kind));
    }

    private boolean isFile() {
        return mappingName.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** What the mapping is now, in a few letters. */
    private String mappingVersion() {
        if (!isFile()) {
            return imports.saved(new SourceId(mappingName)).map(saved -> "saved#" + saved.version()).orElse("none");
        }
        try {
            return "file#" + hash(folder.resolve(mappingName));
        } catch (IOException e) {
            return "none";
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[1 << 16];
            while (digest.read(buffer) >= 0) {
                // the digest sees what is read
            }
            return HexFormat.of().formatHex(digest.getMessageDigest().digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public SourceTest test(Locale asked) {
        Texts words = Texts.of(FolderSource.class, asked);
        if (!Files.isDirectory(folder)) {
            return new SourceTest(false, words.text("FolderSource_noFolder", folder));
        }
        if (!Files.isReadable(folder)) {
            return new SourceTest(false, words.text("FolderSource_forbidden", folder));
        }
        try {
            imports.requireTarget(kind, asked);
            List<String> names = new ArrayList<>(present().keySet());
            for (String name : names) {
                if (mapping(folder.resolve(name)).isEmpty()) {
                    return new SourceTest(false, words.text("FolderSource_noMapping", name, mappingName));
                }
            }
            return new SourceTest(true, words.text("FolderSource_works", folder, names.size()));
        } catch (Refusal e) {
            return new SourceTest(false, e.getMessage());
        } catch (IOException e) {
            return new SourceTest(false, words.text("FolderSource_forbidden", folder));
        }
    }

    @Override
    public String id() {
        return "files." + id;
    }

    @Override
    public List<Finding> check(Locale asked) {
        Texts words = Texts.of(FolderSource.class, asked);
        List<Finding> findings = new ArrayList<>();
        refused.forEach((name, sentence) -> findings.add(new Finding("files." + id + "." + name, Severity.WARNING,
                words.text("FolderSource_refused", id, name, sentence), words.text("FolderSource_refusedSolution"), Optional.empty(),
                Optional.of(new Link("sources", id.value())))));
        return findings;
    }
}
