// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.mqtt.internal;

/** Settings of a broker to which devices report; described for people in OSGI-INF/metatype. */
@interface MqttSettings {
    String tsukasa_source_id() default "";

    String host() default "";

    /** 0: 8883, or 1883 without encryption. */
    int port() default 0;

    /** {@code tls} or {@code none}. */
    String security() default "tls";

    String caFile() default "";

    String user() default "";

    /** The secret {@code .password}. */
    String _password() default "";

    /** With {@code +} where the device's name is. */
    String topic() default "devices/+/status";

    /** By which the broker knows us and keeps what we missed; empty: made of the names of the site and the source. */
    String clientId() default "";

    int intervalMinutes() default 10;
}
