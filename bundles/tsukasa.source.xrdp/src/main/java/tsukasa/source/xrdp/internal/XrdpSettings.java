// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.xrdp.internal;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** The settings of a source of this kind; {@code OSGI-INF/metatype/xrdp.xml} describes them. */
@ComponentPropertyType
@interface XrdpSettings {
    String tsukasa_source_id() default "";

    String xrdpLog() default "/var/log/xrdp.log";

    String sesmanLog() default "/var/log/xrdp-sesman.log";

    String host() default "";

    String layer() default "unknown";

    String zone() default "";

    int staleHours() default 24;

    /** {@code none}, {@code local} or {@code ssh}. */
    String access() default "none";

    String sshHost() default "";

    int sshPort() default 22;

    String sshUser() default "";

    String sshKeyFile() default "";

    /** The secret {@code .sshPassword}. */
    String _sshPassword() default "";

    String sshFingerprint() default "";
}
