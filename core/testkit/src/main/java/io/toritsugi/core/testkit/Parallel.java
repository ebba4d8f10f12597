package io.toritsugi.core.testkit;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads at once; what one of them finds fails the test. */
final class Parallel {
    private Parallel() {}

    static void run(List<Callable<Boolean>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<Boolean> result : threads.invokeAll(tasks)) {
                try {
                    result.get();
                } catch (ExecutionException failure) {
                    if (failure.getCause() instanceof AssertionError assertion) {
                        throw assertion;
                    }
                    throw failure;
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
