package io.toritsugi.core.journal.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A pool that puts nothing right: who gives a connection back with a transaction open, or another auto-commit mode than it had,
 * spoils it for the next. It counts the calls of JDBC, and lets any of them fail. For one thread.
 */
final class StrictPool extends PlainDataSource implements AutoCloseable {
    static final String CANARY = "PERSONAL-CANARY";

    private static final Set<Class<?>> FAILING =
            Set.of(Connection.class, Statement.class, PreparedStatement.class, ResultSet.class, DatabaseMetaData.class);

    private final DataSource real;
    private final boolean autoCommit;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> wrongs = new ArrayList<>();
    private BiFunction<Integer, String, @Nullable Fault> faults = (call, method) -> null;
    private int calls;
    private boolean closed;

    /** How a call fails: without effect, or after it. */
    record Fault(boolean afterwards, String state) {}

    StrictPool(DataSource real, boolean autoCommit) {
        this.real = real;
        this.autoCommit = autoCommit;
    }

    /** From now on calls fail as this says of their number, from 1, and their method. */
    void fail(BiFunction<Integer, String, @Nullable Fault> by) {
        calls = 0;
        faults = by;
    }

    /** Returns how many calls there were, and lets none fail any more. */
    int stopFailing() {
        faults = (call, method) -> null;
        return calls;
    }

    /** What was not closed, or came back other than it went. */
    List<String> wrongs() {
        List<String> all = new ArrayList<>(wrongs);
        open.forEach(one ->
                all.add("not closed: " + one.getClass().getInterfaces()[0].getSimpleName()));
        return all;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Fault fault = next("getConnection");
        if (fault != null || closed) {
            throw new SQLException(CANARY, fault == null ? "08003" : fault.state());
        }
        Connection connection = idle.isEmpty() ? real.getConnection() : idle.pop();
        if (connection.getAutoCommit() != autoCommit) {
            connection.setAutoCommit(autoCommit);
        }
        return (Connection) watched(Connection.class, connection);
    }

    private Object watched(Class<?> type, Object target) {
        boolean[] aborted = {false};
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.getName().equals("equals") ? proxy == arguments[0] : System.identityHashCode(proxy);
            }
            Fault fault = next(method.getName());
            boolean ends = method.getName().equals("close") || method.getName().equals("abort");
            if (fault != null && !fault.afterwards() && !ends) {
                throw new SQLException(CANARY, fault.state());
            }
            Object result = null;
            if (type == Connection.class && ends) {
                end(proxy, (Connection) target, method.getName(), aborted);
            } else {
                result = invoke(target, method, arguments);
            }
            if (method.getName().equals("close")) {
                open.remove(proxy);
            }
            if (fault != null) {
                throw new SQLException(CANARY, fault.state());
            }
            return result != null && FAILING.contains(method.getReturnType())
                    ? watched(method.getReturnType(), result)
                    : result;
        };
        Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
        if (type != DatabaseMetaData.class) {
            open.add(proxy);
        }
        return proxy;
    }

    private void end(Object proxy, Connection target, String how, boolean[] aborted) throws SQLException {
        if (how.equals("abort")) {
            aborted[0] = true;
            target.close();
        } else if (open.contains(proxy) && !aborted[0]) {
            if (target.getAutoCommit() != autoCommit) {
                wrongs.add("auto-commit of a connection that came back: " + target.getAutoCommit());
            }
            idle.push(target);
        }
    }

    private static @Nullable Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private @Nullable Fault next(String method) {
        calls++;
        return faults.apply(calls, method);
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        while (!idle.isEmpty()) {
            idle.pop().close();
        }
    }
}
