// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.carrier.internal;

/** Settings of a carrier's interface; described for people in OSGI-INF/metatype. */
@interface CarrierSettings {
    String tsukasa_source_id() default "";

    /** {@code soracom} or {@code http}. */
    String preset() default "soracom";

    /** Empty: SORACOM's in Japan. */
    String url() default "";

    /** As the register names the carrier of the SIMs that are this source's. */
    String[] carriers() default {};

    String keyId() default "";

    /** The secret {@code .secret}. */
    String _secret() default "";

    String method() default "POST";

    /** With {@code {iccid}} or {@code {line}}. */
    String path() default "";

    /** Lines {@code Name: value}, with {@code {secret}} where the secret stands. */
    String[] headers() default {};

    String body() default "";

    /** Asked with GET to see whether the login works; empty: only whether the server answers. */
    String testPath() default "";

    String caFile() default "";

    int timeoutSeconds() default 20;

    /** Whether what the lines carried is read, where the carrier tells it. */
    boolean usage() default true;
}
