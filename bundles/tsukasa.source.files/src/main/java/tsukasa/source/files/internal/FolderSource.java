// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

/**
 * A folder into which another system puts its reports. A file is taken once it has stopped growing; one that can't be
 * taken becomes a finding and the others go on, and it is tried again when it or its mapping changes.
 */
@Component(service = {Source.class, HealthCheck.class}, configurationPid = "tsukasa.source.files",
        configurationPolicy = ConfigurationPolicy.REQUIRE, property = Source.KIND + "=files")
public final class FolderSource implements Source, HealthCheck {
    private final SourceId id;
    private final WatchedFolder folder;
    private final String kind;
    private final FolderMapping mapping;
    private final Duration interval;
    private final Duration settle;
    private final StoredFileImport imports;
    private final Locale locale;
    private final Texts texts;
    private volatile Map<String, String> refused = Map.of();

    @Activate
    public FolderSource(FolderSettings settings, @Reference StoredFileImport imports, @Reference Site site) {
        this.imports = imports;
        locale = site.locale();
        texts = Texts.of(FolderSource.class, locale);
        id = new SourceId(settings.tsukasa_source_id());
        interval = Duration.ofSeconds(Math.max(1, settings.intervalSeconds()));
        settle = Duration.ofSeconds(Math.max(0, settings.settleSeconds()));
        folder = new WatchedFolder(settings.folder(), settings.globs(), settle, texts);
        kind = settings.kind().strip();
        String name = settings.mapping().isBlank() ? id.value() : settings.mapping().strip();
        mapping = new FolderMapping(imports, folder.path(), kind, name, locale);
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
        Map<String, BasicFileAttributes> present = folder.present();
        if (taken.retain(present.keySet())) {
            advance(taken, 0, context);
        }
        boolean unsettled = false;
        for (Map.Entry<String, BasicFileAttributes> file : present.entrySet()) {
            String name = file.getKey();
            BasicFileAttributes now = file.getValue();
            Optional<TakenFiles.Taken> before = taken.find(name);
            boolean unchanged = before.filter(t -> t.size() == now.size() && t.changed() == now.lastModifiedTime().toMillis()).isPresent();
            if (unchanged && !worthAnotherTry(before.get())) {
                continue;
            }
            if (folder.settled(name, now, context.clock().instant())) {
                take(name, now, taken, context);
            } else {
                unsettled = true;
            }
        }
        return unsettled;
    }

    /** A file that could not be taken may be taken by a newer mapping, and one that could not be read may be read now. */
    private boolean worthAnotherTry(TakenFiles.Taken before) {
        return before.bad() && (before.hash().isEmpty() || !before.mapping().equals(mapping.version()));
    }

    private void take(String name, BasicFileAttributes now, TakenFiles taken, SourceContext context) {
        Path file = folder.path().resolve(name);
        long changed = now.lastModifiedTime().toMillis();
        String version = mapping.version();
        String hash;
        try {
            hash = FileHash.of(file);
        } catch (IOException e) {
            note(name, new TakenFiles.Taken(now.size(), changed, "", version, texts.text("FileContent_unreadable", name)), taken, 0, context);
            return;
        }
        Optional<TakenFiles.Taken> before = taken.find(name);
        if (before.filter(t -> t.hash().equals(hash) && !t.bad()).isPresent()) {
            note(name, new TakenFiles.Taken(now.size(), changed, hash, version, ""), taken, 0, context);
            return;
        }
        Optional<Mapping> chosen = Optional.empty();
        String refusal = "";
        try {
            chosen = mapping.of(file);
            if (chosen.isEmpty()) {
                refusal = texts.text("FolderSource_noMapping", name, mapping.name());
            }
            chosen.ifPresent(found -> FileContent.open(file, found.read(), texts));
        } catch (Refusal e) {
            refusal = e.getMessage();
        }
        long added = 0;
        if (refusal.isEmpty()) {
            ImportResult result = imports.storeNow(List.of(file), chosen.orElseThrow(), id, locale, stopping());
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

    @Override
    public SourceTest test(Locale asked) {
        Texts words = Texts.of(FolderSource.class, asked);
        if (!Files.isDirectory(folder.path())) {
            return new SourceTest(false, words.text("WatchedFolder_missing", folder.path()));
        }
        if (!Files.isReadable(folder.path())) {
            return new SourceTest(false, words.text("FolderSource_forbidden", folder.path()));
        }
        try {
            imports.requireTarget(kind, asked);
            List<String> names = new ArrayList<>(folder.present().keySet());
            for (String name : names) {
                if (mapping.of(folder.path().resolve(name)).isEmpty()) {
                    return new SourceTest(false, words.text("FolderSource_noMapping", name, mapping.name()));
                }
            }
            return new SourceTest(true, words.text("FolderSource_works", folder.path(), names.size()));
        } catch (Refusal e) {
            return new SourceTest(false, e.getMessage());
        } catch (IOException e) {
            return new SourceTest(false, words.text("FolderSource_forbidden", folder.path()));
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
