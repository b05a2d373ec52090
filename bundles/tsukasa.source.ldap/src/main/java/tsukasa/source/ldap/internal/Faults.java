// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

import java.util.Set;

import javax.net.ssl.SSLException;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;

/** Says in words what a directory's refusal means, and what to do. */
final class Faults {
    private static final Set<ResultCode> UNREACHED = Set.of(ResultCode.CONNECT_ERROR, ResultCode.SERVER_DOWN, ResultCode.TIMEOUT, ResultCode.UNAVAILABLE,
            ResultCode.BUSY);

    private Faults() {
    }

    /** Whether it was this server that failed, and not what was asked of it. */
    static boolean anotherServerMayHelp(LDAPException e) {
        return UNREACHED.contains(e.getResultCode());
    }

    static Refusal refusal(LDAPException e, Server server, Texts texts) {
        return new Refusal(sentence(e, server, texts), e);
    }

    private static String sentence(LDAPException e, Server server, Texts texts) {
        String name = server.name();
        String said = e.getDiagnosticMessage() == null ? String.valueOf(e.getMessage()) : e.getDiagnosticMessage();
        ResultCode code = e.getResultCode();
        if (tls(e)) {
            return texts.text("Faults_tls", name, brief(said));
        }
        if (code == ResultCode.INVALID_CREDENTIALS) {
            return texts.text(credentials(said), server.bindDn());
        }
        if (code == ResultCode.STRONG_AUTH_REQUIRED || code == ResultCode.CONFIDENTIALITY_REQUIRED) {
            return texts.text("Faults_encryptionWanted", name);
        }
        if (code == ResultCode.NO_SUCH_OBJECT || code == ResultCode.REFERRAL || code == ResultCode.INVALID_DN_SYNTAX) {
            return texts.text("Faults_noBase", name, brief(said));
        }
        if (code == ResultCode.INSUFFICIENT_ACCESS_RIGHTS || code == ResultCode.OPERATIONS_ERROR) {
            return texts.text("Faults_noRight", name, brief(said));
        }
        if (code == ResultCode.FILTER_ERROR) {
            return texts.text("Faults_filter", brief(said));
        }
        if (code == ResultCode.TIMEOUT) {
            return texts.text("Faults_noAnswer", name, server.limit().toSeconds());
        }
        return UNREACHED.contains(code) ? texts.text("Faults_unreached", name, brief(said)) : texts.text("Faults_refused", name, brief(said));
    }

    private static boolean tls(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        String message = String.valueOf(e.getMessage());
        return message.contains("SSLHandshakeException") || message.contains("PKIX") || message.contains("Unable to verify an attempt");
    }

    /** Active Directory tells why in a number of its own. */
    private static String credentials(String said) {
        if (said.contains("data 533")) {
            return "Faults_accountDisabled";
        }
        if (said.contains("data 532") || said.contains("data 773")) {
            return "Faults_passwordExpired";
        }
        if (said.contains("data 775")) {
            return "Faults_accountLocked";
        }
        return said.contains("data 701") ? "Faults_accountExpired" : "Faults_password";
    }

    private static String brief(String said) {
        String line = said.lines().findFirst().orElse("").strip();
        return line.length() <= 200 ? line : line.substring(0, 200) + "...";
    }
}
