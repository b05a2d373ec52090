// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/** The transaction's connection as its borrowers see it: ending the transaction or closing it has no effect. */
final class LentConnection implements InvocationHandler {
    private final Connection connection;

    private LentConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(LentConnection.class.getClassLoader(),
                new Class<?>[] { Connection.class }, new LentConnection(connection));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        boolean plain = arguments == null;
        switch (method.getName()) {
            case "commit", "close", "setAutoCommit", "setReadOnly", "setTransactionIsolation" -> {
                return null;
            }
            case "rollback" -> {
                if (plain) {
                    return null;
                }
            }
            case "equals" -> {
                return proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {
                // the rest goes through
            }
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
