package io.toritsugi.core.journal.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs tasks at the same time. */
final class Parallel {
    private Parallel() {}

    /** Returns what the tasks give, in their order; the first failure of one is thrown. */
    static <T> List<T> run(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof AssertionError assertion) {
                throw assertion;
            }
            throw failure;
        } finally {
            threads.shutdownNow();
        }
    }
}
