// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.mqtt.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.paho.client.mqttv3.MqttException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.TimeOrderedIds;
import tsukasa.api.health.Finding;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.source.Source;
import tsukasa.api.source.SourceContext;
import tsukasa.api.source.SourceId;
import tsukasa.api.source.SourceTest;
import tsukasa.devices.Contact;
import tsukasa.devices.ContactIngest;

/** A broker to which devices report how they are, from wherever they are: they call, so no carrier's network is in the way. */
@Component(service = {Source.class, HealthCheck.class}, configurationPid = "tsukasa.source.mqtt", configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = Source.KIND + "=mqtt")
public final class MqttSource implements Source, HealthCheck {
    private static final DateTimeFormatter REACHED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration TEST = Duration.ofSeconds(3);
    private final ContactIngest ingest;
    private final Site site;
    private final SourceId source;
    private final Broker broker;
    private final String clientId;
    private final Duration interval;
    private final Concerns concerns;

    @Activate
    public MqttSource(MqttSettings settings, @Reference ContactIngest ingest, @Reference Site site) {
        this.ingest = ingest;
        this.site = site;
        source = new SourceId(settings.tsukasa_source_id());
        broker = Broker.of(settings);
        clientId = settings.clientId().isBlank() ? "tsukasa-" + site.id().value() + "-" + source.value() : settings.clientId().strip();
        interval = Duration.ofMinutes(Math.max(1, settings.intervalMinutes()));
        concerns = new Concerns(source);
    }

    private static Texts texts(Locale locale) {
        return Texts.of(MqttSource.class, locale);
    }

    @Override
    public void run(SourceContext context) throws Exception {
        Texts texts = texts(site.locale());
        ingest.interval(source, Optional.of(interval));
        Inbox inbox = new Inbox(context.clock());
        Hearing hearing = new Hearing(source, broker, concerns);
        try (Broker.Connection connection = broker.connect(clientId, true, inbox, texts)) {
            context.alive();
            while (!Thread.currentThread().isInterrupted()) {
                List<Inbox.Arrived> messages = inbox.next(LOOK);
                if (!messages.isEmpty()) {
                    take(messages, hearing, context);
                    acknowledge(connection, messages, texts);
                } else if (inbox.lost().isPresent() || !connection.alive()) {
                    throw new Refusal(texts.text("MqttSource_lost", broker.name()));
                } else {
                    context.alive();
                }
            }
        }
    }

    private void take(List<Inbox.Arrived> messages, Hearing hearing, SourceContext context) {
        List<Contact> contacts = messages.stream().flatMap(message -> hearing.hear(message).stream()).toList();
        int fresh = contacts.isEmpty() ? 0 : ingest.append(contacts);
        Optional<Instant> last = contacts.stream().map(Contact::at).max(Instant::compareTo);
        context.advance(REACHED.format(site.now().atZone(site.zone())), fresh, last);
    }

    /** What could not be acknowledged comes again and is nothing new. */
    private void acknowledge(Broker.Connection connection, List<Inbox.Arrived> messages, Texts texts) {
        try {
            connection.stored(messages);
        } catch (MqttException e) {
            throw new Refusal(texts.text("MqttSource_lost", broker.name()), e);
        }
    }

    /** By another name than the running source has, which would be thrown out. */
    @Override
    public SourceTest test(Locale locale) {
        Texts texts = texts(locale);
        Inbox inbox = new Inbox(site.clock());
        String name = "tsukasa-test-" + new TimeOrderedIds(site.clock()).next();
        try (Broker.Connection connection = broker.connect(name, false, inbox, texts)) {
            Set<String> devices = new HashSet<>();
            long end = System.nanoTime() + TEST.toNanos();
            List<Inbox.Arrived> messages = inbox.next(LOOK);
            while (!messages.isEmpty() && System.nanoTime() < end) {
                messages.forEach(message -> devices.add(broker.device(message.topic())));
                connection.stored(messages);
                messages = inbox.next(LOOK);
            }
            return new SourceTest(true, texts.text(devices.isEmpty() ? "MqttSource_worksEmpty" : "MqttSource_works", broker.name(), devices.size()));
        } catch (Refusal e) {
            return new SourceTest(false, e.getMessage());
        } catch (MqttException e) {
            return new SourceTest(false, Faults.sentence(e, broker, texts));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SourceTest(false, texts.text("MqttSource_interrupted"));
        }
    }

    @Override
    public String id() {
        return "mqtt." + source;
    }

    @Override
    public List<Finding> check(Locale locale) {
        return concerns.findings(locale);
    }
}
