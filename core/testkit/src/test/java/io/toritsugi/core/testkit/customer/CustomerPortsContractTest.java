package io.toritsugi.core.testkit.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.customer.Article;
import io.toritsugi.core.customer.Commitment;
import io.toritsugi.core.customer.CustomerPorts;
import io.toritsugi.core.customer.CustomerProfile;
import io.toritsugi.core.customer.InMemoryKnowledge;
import io.toritsugi.core.customer.InMemoryRecords;
import io.toritsugi.core.customer.PortFailure;
import io.toritsugi.core.customer.Ticket;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.testkit.FailedTests;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** The records in memory keep the contract, and ports that break it are caught. */
class CustomerPortsContractTest implements CustomerPortsContract {
    private static final CustomerId KIM = CustomerId.of("kim");
    private static final Ticket EARLY = new Ticket("t1", "phone", "open", Instant.EPOCH, Optional.empty());
    private static final Ticket LATE =
            new Ticket("t2", "bill", "open", Instant.EPOCH.plusSeconds(60), Optional.empty());
    private static final Commitment DUE =
            new Commitment("c1", Commitment.Kind.CALLBACK, "call", Optional.of(Instant.EPOCH));
    private static final Commitment SOME_DAY =
            new Commitment("c2", Commitment.Kind.PROMISE, "refund", Optional.empty());
    private static final Article PHONES = new Article("a", "Phones", "all of them");
    private static final Article LOST = new Article("b", "Lost", "a phone that is lost");

    private static CustomerPorts inMemory() {
        InMemoryRecords records = new InMemoryRecords();
        records.put(KIM, CustomerProfile.of(Map.of("tier", "gold")));
        records.put(KIM, LATE);
        records.put(KIM, EARLY);
        records.put(KIM, SOME_DAY);
        records.put(KIM, DUE);
        return new CustomerPorts(
                records.directory(),
                records.tickets(),
                records.commitments(),
                InMemoryKnowledge.of(List.of(PHONES, LOST)));
    }

    @Override
    public CustomerPorts ports() {
        return inMemory();
    }

    @Override
    public TenantId tenant() {
        return TenantId.of("acme");
    }

    @Override
    public CustomerId customer() {
        return KIM;
    }

    @Override
    public int tickets() {
        return 2;
    }

    @Override
    public int commitments() {
        return 2;
    }

    @Override
    public List<String> terms() {
        return List.of("phone");
    }

    /** Ports that answer wrongly. */
    private static SortedSet<String> caught(CustomerPorts wrong) {
        return FailedTests.of(
                CustomerPortsContract.class,
                new CustomerPortsContractTest() {
                    @Override
                    public CustomerPorts ports() {
                        return wrong;
                    }
                },
                6);
    }

    @Test
    void portsThatBreakTheContractAreCaught() {
        CustomerPorts right = inMemory();
        assertThat(caught(right)).isEmpty();
        assertThat(caught(new CustomerPorts(
                        (tenant, customer) -> Either.right(Optional.of(CustomerProfile.of(Map.of()))),
                        right.tickets(),
                        right.commitments(),
                        right.knowledge())))
                .containsExactly("ofAStrangerNothingIsKnown");
        assertThat(caught(new CustomerPorts(
                        right.directory(),
                        (tenant, customer) -> Either.right(customer.equals(KIM) ? List.of(LATE, EARLY) : List.of()),
                        right.commitments(),
                        right.knowledge())))
                .containsExactly("ticketsComeOldestFirst");
        assertThat(caught(new CustomerPorts(
                        right.directory(),
                        right.tickets(),
                        (tenant, customer) -> Either.right(customer.equals(KIM) ? List.of(SOME_DAY, DUE) : List.of()),
                        right.knowledge())))
                .containsExactly("commitmentsComeEarliestDueFirst");
        assertThat(caught(new CustomerPorts(
                        right.directory(),
                        right.tickets(),
                        right.commitments(),
                        (tenant, terms, most) -> Either.right(List.of(PHONES, LOST)))))
                .containsExactly("noMoreArticlesComeThanAreWanted", "withoutTermsNothingIsFound");
        assertThat(caught(new CustomerPorts(
                        (tenant, customer) -> Either.left(new PortFailure("directory", "is down")),
                        right.tickets(),
                        right.commitments(),
                        right.knowledge())))
                .containsExactly("ofAStrangerNothingIsKnown", "theSameIsAnsweredAgain");
    }
}
