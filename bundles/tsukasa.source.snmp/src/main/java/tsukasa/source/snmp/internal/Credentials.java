// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.snmp4j.CommunityTarget;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.AuthHMAC128SHA224;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC256SHA384;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.security.AuthMD5;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES192;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.PrivDES;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;

/** By which right agents are asked. */
record Credentials(boolean v3, String community, String user, String authentication, String authPassword, String privacy, String privPassword) {
    private static final int RECEIVE_BUFFER = 1 << 20;
    private static final int LEAST_PASSWORD = 8;
    private static final Map<String, OID> AUTHENTICATION = Map.of("MD5", AuthMD5.ID, "SHA", AuthSHA.ID, "SHA-224", AuthHMAC128SHA224.ID,
            "SHA-256", AuthHMAC192SHA256.ID, "SHA-384", AuthHMAC256SHA384.ID, "SHA-512", AuthHMAC384SHA512.ID);
    private static final Map<String, OID> PRIVACY = Map.of("DES", PrivDES.ID, "AES", PrivAES128.ID, "AES-192", PrivAES192.ID, "AES-256", PrivAES256.ID);

    static Credentials of(SnmpSettings settings) {
        return new Credentials(settings.version().strip().equals("v3"), settings._community(), settings.user().strip(), settings.authentication().strip(),
                settings._authPassword(), settings.privacy().strip(), settings._privPassword());
    }

    /** Refuses what no agent would take. */
    void require(Texts texts) {
        if (!v3 && community.isEmpty()) {
            throw new Refusal(texts.text("Credentials_noCommunity"));
        }
        if (v3 && user.isEmpty()) {
            throw new Refusal(texts.text("Credentials_noUser"));
        }
        if (v3 && (authenticates() && authPassword.length() < LEAST_PASSWORD || encrypts() && privPassword.length() < LEAST_PASSWORD)) {
            throw new Refusal(texts.text("Credentials_shortPassword", LEAST_PASSWORD));
        }
    }

    private boolean authenticates() {
        return AUTHENTICATION.containsKey(authentication);
    }

    private boolean encrypts() {
        return authenticates() && PRIVACY.containsKey(privacy);
    }

    /** Something to ask with: one socket, one thread that listens and one that looks at the clock, whatever the number of agents. */
    Snmp open() throws IOException {
        MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(new MPv2c());
        if (v3) {
            SecurityProtocols protocols = new SecurityProtocols(SecurityProtocols.SecurityProtocolSet.maxCompatibility);
            USM usm = new USM(protocols, new OctetString(MPv3.createLocalEngineID()), 0);
            usm.addUser(new UsmUser(text(user), AUTHENTICATION.get(authentication), authenticates() ? text(authPassword) : null,
                    encrypts() ? PRIVACY.get(privacy) : null, encrypts() ? text(privPassword) : null));
            dispatcher.addMessageProcessingModel(new MPv3(usm));
        }
        DefaultUdpTransportMapping socket = new DefaultUdpTransportMapping(new UdpAddress("0.0.0.0/0"));
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        Snmp snmp = new Snmp(dispatcher, socket);
        snmp.listen();
        return snmp;
    }

    Target<UdpAddress> target(UdpAddress address, long timeoutMillis, int retries) {
        Target<UdpAddress> target;
        if (v3) {
            int level = encrypts() ? SecurityLevel.AUTH_PRIV : authenticates() ? SecurityLevel.AUTH_NOPRIV : SecurityLevel.NOAUTH_NOPRIV;
            target = new UserTarget<>(address, text(user), new byte[0], level);
            target.setVersion(SnmpConstants.version3);
        } else {
            target = new CommunityTarget<>(address, text(community));
            target.setVersion(SnmpConstants.version2c);
        }
        target.setTimeout(timeoutMillis);
        target.setRetries(retries);
        return target;
    }

    PDU request() {
        return v3 ? new ScopedPDU() : new PDU();
    }

    private static OctetString text(String text) {
        return new OctetString(text.getBytes(StandardCharsets.UTF_8));
    }
}
