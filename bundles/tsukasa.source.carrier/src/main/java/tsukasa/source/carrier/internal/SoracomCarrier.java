// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.carrier.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.devices.Sim;

/** SORACOM Air: a key of a SAM user buys a token; SIMs go by their SIM ID, which is the ICCID. */
final class SoracomCarrier implements Carrier {
    static final String JAPAN = "https://api.soracom.io/v1";
    private static final String SUSPENDED = "suspended";
    private static final int UNKNOWN = 404;
    private static final String STATUS = "status";
    private final Web web;
    private final Texts texts;
    private final Map<String, String> headers;

    /** Logs in. */
    SoracomCarrier(Web web, String keyId, String secret, Texts texts) {
        this.web = web;
        this.texts = texts;
        JsonObject key = new JsonObject();
        key.addProperty("authKeyId", keyId);
        key.addProperty("authKey", secret);
        JsonObject token = Faults.done(web.call("POST", "/auth", Map.of("Content-Type", "application/json"), key.toString()), web.host(), texts);
        if (!token.has("apiKey") || !token.has("token")) {
            throw new Refusal(texts.text("Faults_nonsense", web.host(), String.valueOf(token.keySet())));
        }
        headers = Map.of("X-Soracom-API-Key", token.get("apiKey").getAsString(), "X-Soracom-Token", token.get("token").getAsString(), "Content-Type",
                "application/json");
    }

    @Override
    public String suspend(Sim sim) {
        String path = "/sims/" + sim.id().value();
        Web.Answer answer = web.call("POST", path + "/suspend", headers, "{}");
        if (!answer.done()) { // it may have been suspended before
            Web.Answer now = web.call("GET", path, headers, "");
            if (now.done() && Faults.text(now.body(), STATUS).filter(SUSPENDED::equals).isPresent()) {
                return SUSPENDED;
            }
        }
        Faults.require(answer, web.host(), texts);
        String status = Faults.text(answer.body(), STATUS).orElse("");
        if (!status.equals(SUSPENDED)) {
            throw new Refusal(texts.text("SoracomCarrier_notSuspended", web.host(), status));
        }
        return status;
    }

    @Override
    public boolean tellsUsage() {
        return true;
    }

    @Override
    public Map<LocalDate, Long> usage(Sim sim, LocalDate first, LocalDate last) {
        String path = "/stats/air/sims/" + sim.id().value() + "?from=" + first.atStartOfDay().toEpochSecond(ZoneOffset.UTC) + "&to="
                + (last.plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) - 1) + "&period=day";
        Web.Answer answer = web.call("GET", path, headers, "");
        if (answer.status() == UNKNOWN) { // a SIM in the register that the account does not have holds up no other
            return Map.of();
        }
        Faults.require(answer, web.host(), texts);
        Map<LocalDate, Long> days = new TreeMap<>();
        try {
            JsonArray stats = JsonParser.parseString(answer.body()).getAsJsonArray();
            stats.forEach(one -> days.merge(LocalDate.parse(one.getAsJsonObject().get("date").getAsString(), DateTimeFormatter.BASIC_ISO_DATE),
                    bytes(one.getAsJsonObject().getAsJsonObject("dataTrafficStatsMap")), Long::sum));
        } catch (RuntimeException e) { // whatever Gson and the dates think of what is no such list
            throw new Refusal(texts.text("Faults_nonsense", web.host(), String.valueOf(e.getMessage())), e);
        }
        days.keySet().removeIf(day -> day.isBefore(first) || day.isAfter(last));
        return days;
    }

    /** Over all speed classes. */
    private static long bytes(JsonObject classes) {
        return classes.entrySet().stream().map(Map.Entry::getValue).map(JsonElement::getAsJsonObject)
                .mapToLong(one -> one.get("uploadByteSizeTotal").getAsLong() + one.get("downloadByteSizeTotal").getAsLong()).sum();
    }

    @Override
    public void close() {
        web.close();
    }
}
