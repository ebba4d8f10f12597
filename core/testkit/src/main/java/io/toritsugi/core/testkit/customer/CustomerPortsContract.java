package io.toritsugi.core.testkit.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.toritsugi.core.customer.Article;
import io.toritsugi.core.customer.Commitment;
import io.toritsugi.core.customer.CustomerPorts;
import io.toritsugi.core.customer.PortFailure;
import io.toritsugi.core.customer.Ticket;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.TenantId;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What the ports of a host's systems must do, as tests.
 *
 * <p>An author of such ports implements this and inherits its tests; a port that he has not is that of {@link CustomerPorts#none}, whose
 * answers are right for a customer of whom nothing is known. What is shown of a customer to whom is not the ports' business.
 *
 * @since 0.1
 */
public interface CustomerPortsContract {
    /** {@return the ports, over systems that work} */
    CustomerPorts ports();

    /** {@return whose customers they are} */
    TenantId tenant();

    /** {@return a customer of whom the systems know what {@link #tickets} and {@link #commitments} say} */
    CustomerId customer();

    /** {@return how many open tickets he has; two or more make the test of their order worth something} */
    int tickets();

    /** {@return how much is owed to him; two or more make the test of its order worth something} */
    int commitments();

    /** {@return terms of which the knowledge base has at least two articles; none if there is no knowledge base} */
    List<String> terms();

    /** What is open comes whole, each ticket once, the oldest first. */
    @Test
    default void ticketsComeOldestFirst() {
        List<Ticket> open = answer(ports().tickets().open(tenant(), customer()));

        assertEquals(tickets(), open.size());
        assertEquals(open.size(), new HashSet<>(open.stream().map(Ticket::id).toList()).size());
        for (int i = 1; i < open.size(); i++) {
            assertFalse(
                    open.get(i).openedAt().isBefore(open.get(i - 1).openedAt()), "the oldest ticket must come first");
        }
    }

    /** What is owed comes whole, each once, the earliest due first, and what has no date last. */
    @Test
    default void commitmentsComeEarliestDueFirst() {
        List<Commitment> open = answer(ports().commitments().open(tenant(), customer()));

        assertEquals(commitments(), open.size());
        assertEquals(
                open.size(), new HashSet<>(open.stream().map(Commitment::id).toList()).size());
        for (int i = 1; i < open.size(); i++) {
            Instant before = open.get(i - 1).due().orElse(Instant.MAX);
            assertFalse(open.get(i).due().orElse(Instant.MAX).isBefore(before), "the earliest due must come first");
        }
    }

    /** Of a stranger nothing is known, and that is an answer. */
    @Test
    default void ofAStrangerNothingIsKnown() {
        CustomerId stranger = CustomerId.of("stranger-" + customer().value());

        assertTrue(answer(ports().directory().find(tenant(), stranger)).isEmpty());
        assertTrue(answer(ports().tickets().open(tenant(), stranger)).isEmpty());
        assertTrue(answer(ports().commitments().open(tenant(), stranger)).isEmpty());
    }

    /** Whoever asks twice has the same answer. */
    @Test
    default void theSameIsAnsweredAgain() {
        assertEquals(
                answer(ports().directory().find(tenant(), customer())),
                answer(ports().directory().find(tenant(), customer())));
        assertEquals(
                answer(ports().knowledge().search(tenant(), terms(), 5)),
                answer(ports().knowledge().search(tenant(), terms(), 5)));
    }

    /** No more articles come than are wanted, and the first of few is the first of many. */
    @Test
    default void noMoreArticlesComeThanAreWanted() {
        List<Article> all = answer(ports().knowledge().search(tenant(), terms(), 100));
        List<Article> one = answer(ports().knowledge().search(tenant(), terms(), 1));

        assertTrue(terms().isEmpty() || all.size() >= 2, "the terms must have at least two articles");
        assertEquals(all.stream().limit(1).toList(), one);
    }

    /** Without terms there is nothing to look for. */
    @Test
    default void withoutTermsNothingIsFound() {
        assertTrue(answer(ports().knowledge().search(tenant(), List.of(), 5)).isEmpty());
    }

    private static <T> T answer(Either<PortFailure, T> answer) {
        assertTrue(
                answer.isRight(),
                () -> "must answer, but said: " + answer.getLeft().message());
        return Objects.requireNonNull(answer.get(), "the answer of a port");
    }
}
