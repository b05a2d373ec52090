// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

/** Settings of a fleet that is asked by SNMP; described for people in OSGI-INF/metatype. */
@interface SnmpSettings {
    String tsukasa_source_id() default "";

    /** Addresses, names, ranges and networks, each with {@code :port} where it is not 161. */
    String[] targets() default {};

    /** File of more of them. */
    String targetsFile() default "";

    /** {@code v2c} or {@code v3}. */
    String version() default "v2c";

    /** The secret {@code .community}. */
    String _community() default "";

    String user() default "";

    String authentication() default "SHA";

    /** The secret {@code .authPassword}. */
    String _authPassword() default "";

    String privacy() default "AES";

    /** The secret {@code .privPassword}. */
    String _privPassword() default "";

    int intervalSeconds() default 300;

    int timeoutMillis() default 2000;

    int retries() default 1;

    /** How many agents are asked at the same time. */
    int atOnce() default 200;

    /** How long one agent may take for all answers together. */
    int agentSeconds() default 60;

    boolean shortNames() default true;

    /** Lines {@code what=name} of {@code extend} commands of NET-SNMP. */
    String[] extend() default {"iccid=sim-iccid"};

    /** Pattern of the remote-desktop client among the installed software, its version in brackets; empty: not looked for. */
    String clientPattern() default "";

    int clientHours() default 24;

    String zone() default "";
}
