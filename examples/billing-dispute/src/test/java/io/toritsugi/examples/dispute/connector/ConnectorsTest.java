package io.toritsugi.examples.dispute.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Transaction;
import io.toritsugi.acw.request.UpdateKind;
import io.toritsugi.acw.update.Delivery;
import io.toritsugi.acw.update.event.UpdateId;
import io.toritsugi.acw.update.event.UpdateRequested;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.fact.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arrives, arrives once; what can never arrive is refused; what may arrive later is sent again. */
class ConnectorsTest {
    @TempDir
    private Path folder;

    @Test
    void m189ANoteIsWrittenOnceAndOneThatDoesNotFitIsRefused() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:" + folder.resolve("crm").toAbsolutePath());
        CrmDatabase crm = new CrmDatabase(database);

        assertThat(crm.deliver(note("u1", "a note"))).isEqualTo(Delivery.arrived());
        assertThat(crm.deliver(note("u1", "a note"))).isEqualTo(Delivery.arrived());
        assertThat(crm.notes("c1")).containsExactly("a note");
        assertThat(crm.deliver(note("u2", "x".repeat(5000)))).isEqualTo(Delivery.refused("SQL state 22001"));
        assertThat(crm.deliver(update("u3").build())).isEqualTo(Delivery.refused("not a note about a customer"));
    }

    @Test
    void anAdjustmentIsCarriedOutOnceAndOneOfNothingIsRefused() {
        Path ledger = folder.resolve("billing.jsonl");
        try (BillingServer billing = BillingServer.start(ledger)) {
            BillingApi api = new BillingApi(billing.address(), Duration.ofSeconds(10));

            assertThat(api.deliver(adjustment("u1", "5500"))).isEqualTo(new Delivery.Arrived(Optional.of("ADJ-1")));
            assertThat(api.deliver(adjustment("u1", "5500"))).isEqualTo(new Delivery.Arrived(Optional.of("ADJ-1")));
            assertThat(api.deliver(adjustment("u2", "0"))).isEqualTo(Delivery.refused("not an adjustment of a bill"));
            assertThat(billing.adjustments()).hasSize(1);
        }
        try (BillingServer again = BillingServer.start(ledger)) {
            assertThat(again.adjustments()).hasSize(1);
        }
    }

    @Test
    void aSystemThatIsNotThereMayBeLater() {
        BillingApi api = new BillingApi(URI.create("http://127.0.0.1:1/adjustments"), Duration.ofSeconds(10));

        assertThat(api.deliver(adjustment("u1", "5500"))).isEqualTo(Delivery.failed("threw java.net.ConnectException"));
    }

    @Test
    void m161AMailIsWrittenOnceAndNobodyUnknownGetsOne() throws IOException {
        MailFolder mails =
                new MailFolder(folder, "center@example.com", Map.of("billing", "billing@example.com"), Locale.ENGLISH);

        assertThat(mails.deliver(notification("u1", "billing"))).isEqualTo(Delivery.arrived());
        assertThat(mails.deliver(notification("u1", "billing"))).isEqualTo(Delivery.arrived());
        assertThat(mails.count()).isOne();
        assertThat(mails.deliver(notification("u2", "nobody")))
                .isEqualTo(Delivery.refused("no notification for anybody known"));
    }

    private static UpdateRequested note(String id, String text) {
        return update(id)
                .putPersonalValues("customer", Answer.of("c1"))
                .putValues("note", Answer.of(text))
                .build();
    }

    private static UpdateRequested adjustment(String id, String amount) {
        return update(id)
                .putPersonalValues("account", Answer.of("c1"))
                .putPersonalValues("invoice", Answer.of("i1"))
                .putValues(
                        "adjustment",
                        Transaction.builder()
                                .kind("credit")
                                .amount(new Money(new BigDecimal(amount), "JPY"))
                                .build())
                .build();
    }

    private static UpdateRequested notification(String id, String to) {
        return update(id, UpdateKind.NOTIFICATION)
                .putValues("to", Answer.of(to))
                .putValues("title.en", Answer.of("An exception"))
                .build();
    }

    private static UpdateRequested.Builder update(String id) {
        return update(id, UpdateKind.TRANSACTION);
    }

    private static UpdateRequested.Builder update(String id, UpdateKind kind) {
        UpdateRequested.Builder update = UpdateRequested.builder();
        update.target("target")
                .update(UpdateId.of(id))
                .kind(kind)
                .key("contact")
                .basis("test")
                .by(Actor.SYSTEM);
        return update;
    }
}
