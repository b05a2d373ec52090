// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import tsukasa.api.CancelledException;
import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.persistence.DatabaseFault;

/** Tells what a failure of the database means: try again, something that a person can cure, or a fault. */
final class Judge {
    /** Serialization failure; deadlock; Derby's wait for a lock that took too long. */
    private static final Set<String> AGAIN = Set.of("40001", "40P01", "40XL1", "40XL2");
    /** PostgreSQL's wait for a lock that took too long, where a limit was set. */
    private static final Set<String> LOCKED = Set.of("55P03");
    private static final Set<String> DISK_FULL = Set.of("53100", "XSLA4", "XSLAA", "XSDF3", "XSLA5");
    /** What Derby says of anything that it could not write or read. */
    private static final Set<String> STORAGE = Set.of("XSDG0", "XSDG1", "XSDG2", "XSDG9", "XSLA0", "XSLA1", "XSLA2",
            "XSLA3", "XSLA8", "XSLAE", "XSLAF", "XSLAH", "XSLAI", "XSLAR", "XSLAS", "XSLAT", "XSDF1", "XSDF4", "XSDFH",
            "XSDFI", "XBM0H", "XBM0S", "XSTB0");
    private static final Set<String> IN_USE = Set.of("XSDB6");
    private static final Set<String> WRONG_LOGIN = Set.of("28000", "28P01");
    private static final Set<String> NO_DATABASE = Set.of("3D000");
    private static final Set<String> TOO_MANY = Set.of("53300");
    private static final Set<String> READ_ONLY = Set.of("25006", "40XD1", "XSDB9", "25502", "25503");
    private static final Set<String> NO_PERMISSION = Set.of("42501");
    /** Includes the server's own shutting down and starting up. */
    private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03");

    private final Texts texts;
    private final String place;

    /** @param place what people call the database, without any password */
    Judge(Locale locale, String place) {
        this.texts = Texts.of(Judge.class, locale);
        this.place = place;
    }

    /** The exception that the caller is to see for this one. */
    RuntimeException judge(RuntimeException e) {
        if (e instanceof Refusal || e instanceof CancelledException) {
            return e;
        }
        if (interrupted(e)) {
            CancelledException cancelled = new CancelledException();
            cancelled.initCause(e);
            return cancelled;
        }
        Optional<String> sentence = sentence(e);
        if (sentence.isPresent()) {
            return new Refusal(sentence.get(), e);
        }
        if (e instanceof PersistenceException) {
            Optional<SQLException> cause = find(e, SQLException.class, any -> true);
            if (cause.isPresent()) {
                DatabaseFault fault = new DatabaseFault(cause.get().getMessage(), cause.get());
                fault.addSuppressed(e);
                return fault;
            }
        }
        return e;
    }

    /** Whether the same work may well succeed when it is done again. */
    static boolean again(Throwable e) {
        return state(e, AGAIN);
    }

    /** Whether it failed because somebody interrupted this thread, which Derby answers by breaking the connection. */
    static boolean interrupted(Throwable e) {
        return Thread.currentThread().isInterrupted() && state(e, Set.of("08000"));
    }

    static boolean lostConnection(Throwable e) {
        return state(e, GONE) || find(e, SQLException.class, sql -> starts(sql, "08")).isPresent();
    }

    /** Whether more than one connection may be lost; Derby drops all of them when it can't write. */
    static boolean brokeConnection(Throwable e) {
        return lostConnection(e) || state(e, STORAGE) || state(e, DISK_FULL);
    }

    static boolean duplicate(Throwable e) {
        return state(e, Set.of("23505"));
    }

    /** Whether other rows may well be stored: the data are to blame, or code that looked at them. */
    static boolean mayDependOnTheRows(Throwable e) {
        return find(e, SQLException.class, any -> true).isEmpty()
                || find(e, SQLException.class, sql -> starts(sql, "22") || starts(sql, "23")).isPresent();
    }

    private Optional<String> sentence(Throwable e) {
        if (find(e, OptimisticLockException.class, any -> true).isPresent()) {
            return Optional.of(texts.text("Judge_changedMeanwhile"));
        }
        if (find(e, SQLException.class, any -> true).isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(key(e)).map(key -> texts.text(key, place));
    }

    private static String key(Throwable e) {
        if (state(e, IN_USE)) {
            return "Judge_inUse";
        }
        if (state(e, DISK_FULL) || find(e, IOException.class, Judge::noSpace).isPresent()) {
            return "Judge_diskFull";
        }
        if (state(e, WRONG_LOGIN)) {
            return "Judge_wrongLogin";
        }
        if (state(e, NO_DATABASE)) {
            return "Judge_noDatabase";
        }
        if (state(e, TOO_MANY)) {
            return "Judge_tooMany";
        }
        if (state(e, READ_ONLY)) {
            return "Judge_readOnly";
        }
        if (state(e, NO_PERMISSION)) {
            return "Judge_noPermission";
        }
        if (lostConnection(e)) {
            return "Judge_unreachable";
        }
        if (state(e, STORAGE)) {
            return "Judge_storage";
        }
        return again(e) || state(e, LOCKED) ? "Judge_busy" : null;
    }

    private static boolean noSpace(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left on device") || message.contains("File too large")
                || message.contains("Disk quota exceeded") || message.contains("not enough space on the disk");
    }

    private static boolean starts(SQLException e, String prefix) {
        return e.getSQLState() != null && e.getSQLState().startsWith(prefix);
    }

    private static boolean state(Throwable e, Set<String> states) {
        return find(e, SQLException.class, sql -> sql.getSQLState() != null && states.contains(sql.getSQLState()))
                .isPresent();
    }

    /** Looks through causes, and through the chains that SQL keeps beside them. */
    private static <X extends Throwable> Optional<X> find(Throwable start, Class<X> type, Predicate<X> accepted) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            Throwable e = open.remove();
            if (!seen.add(e)) {
                continue;
            }
            if (type.isInstance(e) && accepted.test(type.cast(e))) {
                return Optional.of(type.cast(e));
            }
            if (e.getCause() != null) {
                open.add(e.getCause());
            }
            if (e instanceof SQLException sql && sql.getNextException() != null) {
                open.add(sql.getNextException());
            }
        }
        return Optional.empty();
    }
}
