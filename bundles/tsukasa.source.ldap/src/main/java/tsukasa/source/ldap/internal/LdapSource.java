// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.health.Link;
import tsukasa.api.health.Severity;
import tsukasa.api.source.Source;
import tsukasa.api.source.SourceContext;
import tsukasa.api.source.SourceId;
import tsukasa.api.source.SourceTest;
import tsukasa.devices.Contact;
import tsukasa.devices.ContactIngest;
import tsukasa.devices.DeviceService;
import tsukasa.devices.DirectoryIngest;

/** A directory, Active Directory above all: says which computers there are and who works for the city. */
@Component(service = {Source.class, HealthCheck.class}, configurationPid = "tsukasa.source.ldap", configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = Source.KIND + "=ldap")
public final class LdapSource implements Source, HealthCheck {
    private static final DateTimeFormatter REACHED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Duration LONGEST_TEST = Duration.ofSeconds(8);
    private static final int LARGEST_PAGE = 1000;
    private final DirectoryIngest directories;
    private final ContactIngest contacts;
    private final Site site;
    private final SourceId source;
    private final Directory directory;
    private final Duration interval;
    private final boolean acceptFewer;
    private final Fleet fleet;
    private volatile Optional<Snapshot> last = Optional.empty();

    @Activate
    public LdapSource(LdapSettings settings, @Reference DirectoryIngest directories, @Reference ContactIngest contacts,
            @Reference DeviceService devices, @Reference Site site) {
        this.directories = directories;
        this.contacts = contacts;
        this.site = site;
        source = new SourceId(settings.tsukasa_source_id());
        Preset preset = Preset.valueOf(settings.preset().strip().toUpperCase(Locale.ROOT));
        Attributes attributes = new Attributes(preset, settings.attributes(), texts(site.locale()));
        directory = new Directory(Server.of(settings), Math.clamp(settings.pageSize(), 1, LARGEST_PAGE), attributes, new Entries(attributes, site.zone()),
                Directory.Part.of(settings.computerBases(), settings.computerFilter(), preset.computers()),
                Directory.Part.of(settings.userBases(), settings.userFilter(), preset.people()));
        interval = Duration.ofMinutes(Math.max(1, settings.intervalMinutes()));
        acceptFewer = settings.acceptFewer();
        fleet = new Fleet(settings.computerNames(), devices::devices);
    }

    private static Texts texts(Locale locale) {
        return Texts.of(LdapSource.class, locale);
    }

    @Override
    public void run(SourceContext context) throws Exception {
        Texts texts = texts(site.locale());
        contacts.interval(source, Optional.empty());
        while (!Thread.currentThread().isInterrupted()) {
            take(read(texts), context, texts);
            context.pause(interval);
        }
    }

    private Snapshot read(Texts texts) throws InterruptedException {
        try {
            return directory.read(directory.server(), texts, () -> true);
        } catch (Refusal e) {
            if (Thread.interrupted()) {
                throw new InterruptedException(e.getMessage());
            }
            throw e;
        }
    }

    private void take(Snapshot snapshot, SourceContext context, Texts texts) {
        if (!acceptFewer) {
            snapshot.requireLike(context.cursor().map(LdapSource::size).orElse(Snapshot.Size.NONE), texts);
        }
        Snapshot ours = snapshot.ofComputers(fleet.names());
        directories.computers(source, ours.computers().all());
        directories.people(source, snapshot.people().all());
        List<Contact> logons = ours.contacts(source);
        int fresh = contacts.append(logons);
        last = Optional.of(snapshot);
        context.advance(REACHED.format(site.now().atZone(site.zone())) + "\n" + snapshot.size(), fresh,
                logons.stream().map(Contact::at).max(Comparator.<Instant>naturalOrder()));
    }

    private static Snapshot.Size size(String cursor) {
        return cursor.lines().skip(1).findFirst().map(Snapshot.Size::parse).orElse(Snapshot.Size.NONE);
    }

    @Override
    public SourceTest test(Locale locale) {
        Texts texts = texts(locale);
        try {
            Snapshot found = directory.read(directory.server().within(LONGEST_TEST), texts, () -> false);
            if (found.computers().size() == 0 && found.people().size() == 0) {
                return new SourceTest(false, texts.text("LdapSource_nothing"));
            }
            return new SourceTest(true, texts.text("LdapSource_works", count(found.computers(), texts), count(found.people(), texts),
                    found.ofComputers(fleet.names()).computers().size()));
        } catch (Refusal e) {
            return new SourceTest(false, e.getMessage());
        }
    }

    private static String count(Snapshot.Read<?> read, Texts texts) {
        return texts.text(read.whole() ? "LdapSource_count" : "LdapSource_countOrMore", read.size());
    }

    @Override
    public String id() {
        return "ldap." + source;
    }

    @Override
    public List<Finding> check(Locale locale) {
        Texts texts = texts(locale);
        return last.flatMap(snapshot -> snapshot.leftOut().map(one -> finding(snapshot, one, texts))).stream().toList();
    }

    private Finding finding(Snapshot snapshot, Map.Entry<String, String> one, Texts texts) {
        String summary = one.getValue().isEmpty() ? texts.text("LdapSource_nameless", source, snapshot.leftOutCount(), one.getKey())
                : texts.text("LdapSource_twice", source, snapshot.leftOutCount(), one.getKey(), one.getValue());
        return new Finding("ldap." + source + ".leftOut", Severity.WARNING, summary, texts.text("LdapSource_leftOutSolution"), Optional.empty(),
                Optional.of(new Link("sources", source.value())));
    }
}
