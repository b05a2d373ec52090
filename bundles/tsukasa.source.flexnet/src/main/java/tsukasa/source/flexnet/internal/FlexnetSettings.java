// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

/** Settings of a FlexNet license server; described for people in OSGI-INF/metatype. */
@interface FlexnetSettings {
    String tsukasa_source_id() default "";

    /** {@code command}, {@code files} or {@code log}. */
    String mode() default "command";

    String command() default "lmutil lmstat -a -c 27000@localhost";

    int timeLimitSeconds() default 30;

    /** File or folder of outputs, or the debug log. */
    String path() default "";

    int intervalSeconds() default 60;

    /** Names of features, {@code *} standing for anything; empty: all. */
    String[] features() default {};

    String zone() default "";

    /** Whether user names that differ in case only are one user. */
    boolean ignoreCase() default true;
}
