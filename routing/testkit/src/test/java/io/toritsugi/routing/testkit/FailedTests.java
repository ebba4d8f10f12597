package io.toritsugi.routing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which tests of a contract suite an implementation fails. */
final class FailedTests {
    private FailedTests() {}

    static SortedSet<String> of(Class<?> suite, Object implementation, int atLeast) {
        SortedSet<String> failed = new TreeSet<>();
        List<Method> tests = Arrays.stream(suite.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
        assertThat(tests).hasSizeGreaterThanOrEqualTo(atLeast);
        for (Method test : tests) {
            try {
                test.invoke(implementation);
            } catch (InvocationTargetException failure) {
                failed.add(test.getName());
            } catch (IllegalAccessException closed) {
                throw new AssertionError(closed);
            }
        }
        return failed;
    }
}
