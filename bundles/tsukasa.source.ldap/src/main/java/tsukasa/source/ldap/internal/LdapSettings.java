// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

/** Settings of a directory; described for people in OSGI-INF/metatype. What is empty is as the preset has it. */
@interface LdapSettings {
    String tsukasa_source_id() default "";

    /** {@code ad} or {@code plain}. */
    String preset() default "ad";

    /** Names or addresses, tried in this order. */
    String[] servers() default {};

    /** 0: 389, or 636 with {@code ldaps}. */
    int port() default 0;

    /** {@code starttls}, {@code ldaps} or {@code none}. */
    String security() default "starttls";

    String caFile() default "";

    String bindDn() default "";

    /** The secret {@code .password}. */
    String _password() default "";

    String[] computerBases() default {};

    String computerFilter() default "";

    /** Patterns with {@code *} and {@code ?}; none: as devices that are registered are named. */
    String[] computerNames() default {};

    String[] userBases() default {};

    String userFilter() default "";

    /** Lines {@code what=attribute}. */
    String[] attributes() default {};

    int pageSize() default 500;

    int intervalMinutes() default 60;

    int timeoutSeconds() default 30;

    /** Whether an answer with less than half of what was there before is believed. */
    boolean acceptFewer() default false;
}
