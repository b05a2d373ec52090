// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.mqtt.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttMessage;

/** What has arrived and is not stored yet. When it is full, the broker waits. */
final class Inbox implements MqttCallback {
    static final Logger LOG = System.getLogger(Inbox.class.getName());
    private static final int ROOM = 1000;
    private static final int TOGETHER = 500;
    private final Clock clock;
    private final BlockingQueue<Arrived> queue = new ArrayBlockingQueue<>(ROOM);
    /** Until nothing has come for a while: first comes what was kept for us. */
    private volatile boolean catchingUp = true;
    private volatile Optional<Throwable> lost = Optional.empty();

    /** @param late whether it may have waited at the broker: a retained one, or one that was kept for us */
    record Arrived(String topic, byte[] payload, int id, int qos, boolean retained, boolean late, Instant at) {
    }

    Inbox(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws InterruptedException {
        queue.put(new Arrived(topic, message.getPayload(), message.getId(), message.getQos(), message.isRetained(), message.isRetained() || catchingUp,
                clock.instant()));
    }

    @Override
    public void connectionLost(Throwable cause) {
        lost = Optional.of(cause);
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {
        LOG.log(Level.DEBUG, "nothing is ever sent");
    }

    Optional<Throwable> lost() {
        return lost;
    }

    /** Some that have arrived, in their order; nothing if nothing comes for so long. What comes after a silence is no longer late. */
    List<Arrived> next(Duration longest) throws InterruptedException {
        Arrived first = queue.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            catchingUp = false;
            return List.of();
        }
        List<Arrived> some = new ArrayList<>();
        some.add(first);
        queue.drainTo(some, TOGETHER - 1);
        return some;
    }
}
