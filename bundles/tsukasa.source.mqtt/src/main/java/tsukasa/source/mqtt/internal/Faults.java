// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.mqtt.internal;

import java.net.ConnectException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

import org.eclipse.paho.client.mqttv3.MqttException;

import tsukasa.api.Texts;

/** Says in words why a broker can't be listened to, and what to do. */
final class Faults {
    private Faults() {
    }

    static String sentence(Exception e, Broker broker, Texts texts) {
        int reason = e instanceof MqttException mqtt ? mqtt.getReasonCode() : MqttException.REASON_CODE_CLIENT_EXCEPTION;
        if (reason == MqttException.REASON_CODE_FAILED_AUTHENTICATION || reason == MqttException.REASON_CODE_NOT_AUTHORIZED) {
            return texts.text("Faults_password", broker.name(), broker.user());
        }
        if (reason == MqttException.REASON_CODE_INVALID_CLIENT_ID) {
            return texts.text("Faults_clientId", broker.name());
        }
        if (reason == MqttException.REASON_CODE_CLIENT_TIMEOUT) {
            return texts.text("Faults_noAnswer", broker.name());
        }
        Throwable deepest = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return texts.text("Faults_tls", broker.name(), String.valueOf(cause.getMessage()));
            }
            deepest = cause;
        }
        if (deepest instanceof UnknownHostException) {
            return texts.text("Faults_unknownHost", broker.host());
        }
        if (broker.encrypted() && !(deepest instanceof ConnectException)) {
            return texts.text("Faults_tls", broker.name(), String.valueOf(deepest.getMessage())); // who does not speak it just hangs up
        }
        return texts.text("Faults_unreached", broker.name(), String.valueOf(deepest.getMessage()));
    }
}
