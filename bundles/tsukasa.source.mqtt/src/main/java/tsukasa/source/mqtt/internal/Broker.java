// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.mqtt.internal;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.source.Trust;

/** Where the broker is, and how it is logged in to. */
record Broker(String host, int port, boolean encrypted, String caFile, String user, String password, String topic) {
    private static final int MQTT = 1883;
    private static final int MQTTS = 8883;
    private static final int CONNECT_SECONDS = 8;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final long FAREWELL_MILLIS = 1_000;
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int LEAST_ONCE = 1;
    private static final int REFUSED = 128;

    static Broker of(MqttSettings settings) {
        boolean encrypted = !settings.security().strip().toLowerCase(Locale.ROOT).equals("none");
        int port = settings.port() > 0 ? settings.port() : encrypted ? MQTTS : MQTT;
        return new Broker(settings.host().strip(), port, encrypted, settings.caFile().strip(), settings.user().strip(), settings._password(),
                settings.topic().strip());
    }

    /**
     * Listens until the connection is closed.
     *
     * @param keeps whether the broker is to keep what comes while nobody listens
     */
    Connection connect(String clientId, boolean keeps, Inbox inbox, Texts texts) throws InterruptedException {
        if (host.isEmpty()) {
            throw new Refusal(texts.text("Broker_noHost"));
        }
        if (!topic.matches("[^+#]*(^|/)\\+(/[^+#]*)?")) {
            throw new Refusal(texts.text("Broker_topic", topic));
        }
        MqttConnectOptions options = options(keeps, texts);
        MqttAsyncClient client = null;
        try {
            client = new MqttAsyncClient((encrypted ? "ssl://" : "tcp://") + host + ":" + port, clientId, new MemoryPersistence());
            client.setManualAcks(true);
            client.setCallback(inbox);
            Connection connection = new Connection(client);
            connection.await(client.connect(options), PATIENCE_MILLIS);
            IMqttToken subscribed = connection.await(client.subscribe(topic, LEAST_ONCE), PATIENCE_MILLIS);
            if (subscribed.getGrantedQos().length > 0 && subscribed.getGrantedQos()[0] == REFUSED) {
                connection.close();
                throw new Refusal(texts.text("Broker_noRight", user, topic));
            }
            return connection;
        } catch (MqttException | IllegalArgumentException e) {
            new Connection(client).close();
            throw new Refusal(Faults.sentence(e, this, texts), e);
        } catch (InterruptedException e) {
            new Connection(client).close();
            throw e;
        }
    }

    private MqttConnectOptions options(boolean keeps, Texts texts) {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setCleanSession(!keeps);
        options.setConnectionTimeout(CONNECT_SECONDS);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        if (!user.isEmpty()) {
            options.setUserName(user);
            options.setPassword(password.toCharArray());
        }
        if (encrypted) {
            try {
                options.setSocketFactory(Trust.context(caFile.isEmpty() ? Optional.empty() : Optional.of(Path.of(caFile))).getSocketFactory());
            } catch (IOException | GeneralSecurityException | InvalidPathException e) {
                throw new Refusal(texts.text("Broker_caFile", caFile, String.valueOf(e.getMessage())), e);
            }
        }
        return options;
    }

    /** The device that a topic names. */
    String device(String of) {
        int level = topic.substring(0, topic.indexOf('+')).split("/", -1).length - 1;
        String[] levels = of.split("/", -1);
        return level < levels.length ? levels[level] : "";
    }

    /** For people. */
    String name() {
        return host + ":" + port;
    }

    /** An open connection. Its threads end when it is closed. */
    static final class Connection implements AutoCloseable {
        private final MqttAsyncClient client;

        Connection(MqttAsyncClient client) {
            this.client = client;
        }

        /** As the token's own waiting does, but it can be interrupted. */
        private IMqttToken await(IMqttToken token, long millis) throws MqttException, InterruptedException {
            long end = System.nanoTime() + millis * 1_000_000;
            while (!token.isComplete() && token.getException() == null && System.nanoTime() < end) {
                Thread.sleep(5);
            }
            token.waitForCompletion(1);
            return token;
        }

        /** Tells the broker that these are stored, so that it need not keep them. */
        void stored(Iterable<Inbox.Arrived> messages) throws MqttException {
            for (Inbox.Arrived message : messages) {
                if (message.qos() > 0) {
                    client.messageArrivedComplete(message.id(), message.qos());
                }
            }
        }

        boolean alive() {
            return client.isConnected();
        }

        @Override
        public void close() {
            if (client == null) {
                return;
            }
            try {
                if (client.isConnected()) {
                    client.disconnect(0).waitForCompletion(FAREWELL_MILLIS);
                }
                client.close(true);
            } catch (MqttException e) {
                Inbox.LOG.log(System.Logger.Level.DEBUG, "the broker has gone already", e);
            }
        }
    }
}
