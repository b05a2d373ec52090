// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.xrdp.internal;

import java.lang.annotation.Annotation;

import tsukasa.testing.XrdpServer;

/** The settings of a source that follows this server on this machine. */
record Settings(XrdpServer server) implements XrdpSettings {
    @Override
    public String tsukasa_source_id() {
        return "ts";
    }

    @Override
    public String xrdpLog() {
        return server.xrdpLog().toString();
    }

    @Override
    public String sesmanLog() {
        return server.sesmanLog().toString();
    }

    @Override
    public String host() {
        return "ts01";
    }

    @Override
    public String layer() {
        return "office";
    }

    @Override
    public String zone() {
        return "";
    }

    @Override
    public int staleHours() {
        return 24;
    }

    @Override
    public String access() {
        return "local";
    }

    @Override
    public String sshHost() {
        return "";
    }

    @Override
    public int sshPort() {
        return 22;
    }

    @Override
    public String sshUser() {
        return "";
    }

    @Override
    public String sshKeyFile() {
        return "";
    }

    @Override
    public String _sshPassword() {
        return "";
    }

    @Override
    public String sshFingerprint() {
        return "";
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return XrdpSettings.class;
    }
}
