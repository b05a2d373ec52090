// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.carrier.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.devices.Sim;

/** Any interface where one request suspends one line. */
final class PlainCarrier implements Carrier {
    private final Web web;
    private final String method;
    private final String path;
    private final String body;
    private final Map<String, String> headers;
    private final Texts texts;

    PlainCarrier(Web web, CarrierSettings settings, Texts texts) {
        this.web = web;
        this.texts = texts;
        method = settings.method().strip().toUpperCase(Locale.ROOT);
        path = settings.path().strip();
        body = settings.body().strip();
        headers = headers(settings.headers(), settings._secret(), texts);
        String all = path + body;
        if (!path.startsWith("/") || !all.contains("{iccid}") && !all.contains("{line}")) {
            throw new Refusal(texts.text("PlainCarrier_path", path));
        }
    }

    private static Map<String, String> headers(String[] lines, String secret, Texts texts) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (!line.isBlank() && colon < 1) {
                throw new Refusal(texts.text("PlainCarrier_header", line));
            }
            if (colon > 0) {
                headers.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip().replace("{secret}", secret));
            }
        }
        return headers;
    }

    /** Asks for this path to see whether the login works; empty: whether anybody answers. */
    void test(String testPath) {
        Web.Answer answer = web.call("GET", testPath.isBlank() ? "/" : testPath.strip(), headers, "");
        if (!testPath.isBlank()) {
            Faults.require(answer, web.host(), texts);
        }
    }

    @Override
    public String suspend(Sim sim) {
        Web.Answer answer = web.call(method, filled(path, sim), headers, filled(body, sim));
        Faults.require(answer, web.host(), texts);
        return Faults.text(answer.body(), "status").or(() -> Faults.text(answer.body(), "message")).orElse("");
    }

    /** With digits only, so that nothing in the register can become a part of the request. */
    private static String filled(String template, Sim sim) {
        return template.replace("{iccid}", sim.id().value()).replace("{line}", sim.line().replaceAll("[^0-9]", ""));
    }

    @Override
    public boolean tellsUsage() {
        return false;
    }

    @Override
    public Map<LocalDate, Long> usage(Sim sim, LocalDate first, LocalDate last) {
        return Map.of();
    }

    @Override
    public void close() {
        web.close();
    }
}
