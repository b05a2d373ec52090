// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.event.ResponseEvent;
import org.snmp4j.event.ResponseListener;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

import tsukasa.devices.Contact;

/** Asks one agent, question after question, without a thread of its own: each answer, or its absence, asks the next. */
final class Poll implements ResponseListener {
    private static final int ROWS = 10;
    private static final int MOST_DISK_ANSWERS = 20;
    private static final int SOFTWARE_ROWS = 40;
    private static final int MOST_SOFTWARE_ANSWERS = 250;
    private final Asking asking;
    private final Targets.Target name;
    private final Target<UdpAddress> target;
    private final boolean withClient;
    private final Consumer<Outcome> done;
    private final long deadline;
    private final Contact.Builder facts = Contact.Facts.builder();
    private final Disks disks = new Disks();
    private Step step = Step.SYSTEM;
    private PDU request;
    private Instant asked;
    private Instant at;
    private int answers;
    private Optional<String> device = Optional.empty();
    private Optional<Outcome.Wrong> wrong = Optional.empty();

    /** What all polls of a round have in common. */
    record Asking(Snmp snmp, Reports reports, Credentials credentials, Clock clock, ZoneId zone, Extends extend, Optional<Pattern> client, boolean shortNames,
            Duration timeout, int retries, Duration longest) {
    }

    private enum Step {
        SYSTEM, DISKS, SOFTWARE
    }

    Poll(Asking asking, Targets.Target name, UdpAddress address, boolean withClient, Consumer<Outcome> done) {
        this.asking = asking;
        this.name = name;
        this.withClient = withClient && asking.client().isPresent();
        this.done = done;
        target = asking.credentials().target(address, asking.timeout().toMillis(), asking.retries());
        deadline = System.nanoTime() + asking.longest().toNanos();
        at = asking.clock().instant();
    }

    void start() {
        asking.reports().of(target.getAddress());
        request = asking.credentials().request();
        request.setType(PDU.GET);
        for (OID oid : List.of(Oids.DESCRIPTION, Oids.NAME, Oids.AGENT_UP, Oids.SYSTEM_UP, Oids.DATE)) {
            request.add(new VariableBinding(oid));
        }
        asking.extend().names().values().forEach(extend -> request.add(new VariableBinding(Oids.extend(extend))));
        send();
    }

    private void send() {
        asked = asking.clock().instant();
        try {
            asking.snmp().send(request, target, null, this);
        } catch (IOException | RuntimeException e) {
            // an address that no packet can go to is an agent that does not answer
            finish();
        }
    }

    @Override
    public <A extends Address> void onResponse(ResponseEvent<A> event) {
        asking.snmp().cancel(event.getRequest(), this);
        PDU response = event.getResponse();
        try {
            if (response == null || response.getType() == PDU.REPORT) {
                asking.reports().of(target.getAddress()).ifPresent(words -> wrong(Outcome.Kind.CREDENTIALS, words));
                finish();
            } else if (response.getErrorStatus() != PDU.noError) {
                wrong(Outcome.Kind.ANSWER, response.getErrorStatusText());
                finish();
            } else {
                take(response);
            }
        } catch (RuntimeException e) {
            wrong(Outcome.Kind.ANSWER, String.valueOf(e.getMessage()));
            finish();
        }
    }

    private void take(PDU response) {
        switch (step) {
            case SYSTEM -> system(response);
            case DISKS -> table(response, MOST_DISK_ANSWERS, Disks.COLUMNS);
            case SOFTWARE -> table(response, MOST_SOFTWARE_ANSWERS, Oids.SOFTWARE);
        }
    }

    private void system(PDU response) {
        at = asking.clock().instant();
        String said = Values.text(response.getVariable(Oids.NAME));
        String bare = asking.shortNames() && !said.matches("[0-9.]+") ? said.replaceFirst("\\..*", "") : said;
        if (bare.isEmpty() || bare.length() > tsukasa.devices.Device.LONGEST) {
            wrong(Outcome.Kind.NAMELESS, said);
            finish();
            return;
        }
        device = Optional.of(bare);
        facts.address(name.bareHost());
        Variable up = response.getVariable(Oids.SYSTEM_UP) instanceof TimeTicks system ? system : response.getVariable(Oids.AGENT_UP);
        if (up instanceof TimeTicks ticks) {
            facts.up(Duration.ofMillis(ticks.toMilliseconds()));
        }
        Values.bytes(response.getVariable(Oids.DATE)).flatMap(bytes -> DateAndTime.read(bytes, asking.zone()))
                .ifPresent(clock -> facts.drift(Duration.between(asked.plus(Duration.between(asked, at).dividedBy(2)), clock)));
        Map<Extends.What, String> extended = new EnumMap<>(Extends.What.class);
        asking.extend().names().forEach((what, extend) -> extended.put(what, Values.text(response.getVariable(Oids.extend(extend)))));
        Extends.say(extended, Values.text(response.getVariable(Oids.DESCRIPTION)), facts).ifPresent(value -> wrong(Outcome.Kind.VALUE, value));
        next(Step.DISKS, ROWS, Disks.COLUMNS);
    }

    private void next(Step following, int rows, OID... from) {
        step = following;
        answers = 0;
        bulk(rows, from);
    }

    private void bulk(int rows, OID... from) {
        if (System.nanoTime() > deadline) {
            finish();
            return;
        }
        request = asking.credentials().request();
        request.setType(PDU.GETBULK);
        request.setMaxRepetitions(rows);
        Arrays.stream(from).forEach(oid -> request.add(new VariableBinding(oid)));
        send();
    }

    /** Takes the rows of an answer and asks for more as long as there are any. */
    private void table(PDU response, int most, OID... columns) {
        OID[] last = new OID[columns.length];
        boolean client = false;
        for (VariableBinding one : response.getVariableBindings()) {
            int column = column(one.getOid(), columns);
            if (column < 0 || one.getVariable().isException()) {
                continue;
            }
            OID before = last[column] == null ? request.get(Math.min(column, request.size() - 1)).getOid() : last[column];
            if (columns.length == 1 && one.getOid().compareTo(before) <= 0) {
                wrong(Outcome.Kind.ANSWER, "OID " + one.getOid());
                finish();
                return;
            }
            last[column] = one.getOid();
            client |= row(one);
        }
        answers++;
        OID[] open = Arrays.stream(last).filter(oid -> oid != null).toArray(OID[]::new);
        if (open.length == columns.length && answers < most && !client && !Arrays.equals(open, from())) {
            bulk(step == Step.DISKS ? ROWS : SOFTWARE_ROWS, open);
        } else if (step == Step.DISKS && withClient) {
            next(Step.SOFTWARE, SOFTWARE_ROWS, Oids.SOFTWARE);
        } else {
            finish();
        }
    }

    private OID[] from() {
        return request.getVariableBindings().stream().map(VariableBinding::getOid).toArray(OID[]::new);
    }

    private static int column(OID oid, OID... columns) {
        for (int i = 0; i < columns.length; i++) {
            if (oid.startsWith(columns[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it is the client that was looked for. */
    private boolean row(VariableBinding one) {
        if (step == Step.DISKS) {
            disks.add(one.getOid(), one.getVariable());
            return false;
        }
        Matcher client = asking.client().get().matcher(Values.text(one.getVariable()));
        if (!client.find()) {
            return false;
        }
        facts.client(client.groupCount() > 0 ? client.group(1) : client.group());
        return true;
    }

    private void wrong(Outcome.Kind kind, String detail) {
        wrong = Optional.of(new Outcome.Wrong(kind, detail.length() <= 100 ? detail : detail.substring(0, 100) + "..."));
    }

    private void finish() {
        disks.say(facts);
        done.accept(new Outcome(name, device, at, facts.build(), wrong));
    }
}
