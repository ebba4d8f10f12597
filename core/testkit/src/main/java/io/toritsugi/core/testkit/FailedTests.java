package io.toritsugi.core.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Which tests of a contract suite an implementation fails: with it the author of a suite shows that a wrong implementation is
 * caught, and by which test.
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class FailedTests {
    private FailedTests() {}

    /**
     * {@return the names of the failed tests, in order; unmodifiable} Only plain tests are run, each on the same object, and nothing
     * that runs before or after each.
     *
     * @param suite the interface of the suite, public
     * @param implementation what implements it
     * @param atLeast how many tests the suite has at least, so that no test is lost unseen
     */
    public static SortedSet<String> of(Class<?> suite, Object implementation, int atLeast) {
        List<Method> tests = Arrays.stream(suite.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
        assertTrue(tests.size() >= atLeast, () -> suite.getSimpleName() + " has " + tests.size() + " tests");
        SortedSet<String> failed = new TreeSet<>();
        for (Method test : tests) {
            try {
                test.invoke(implementation);
            } catch (InvocationTargetException failure) {
                failed.add(test.getName());
            } catch (IllegalAccessException closed) {
                throw new AssertionError(closed);
            }
        }
        return Collections.unmodifiableSortedSet(failed);
    }
}
