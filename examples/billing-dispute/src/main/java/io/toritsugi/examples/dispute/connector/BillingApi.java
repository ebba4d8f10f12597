package io.toritsugi.examples.dispute.connector;

import io.toritsugi.acw.answer.Transaction;
import io.toritsugi.acw.update.Connector;
import io.toritsugi.acw.update.Delivery;
import io.toritsugi.acw.update.event.UpdateRequested;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts adjustments to a billing system. The key of each is the id of its update, so that one that is sent again has no second effect.
 *
 * <p>What the system refuses as wrong is refused for ever; what it cannot take now, or does not answer in time, may be sent again.
 */
public final class BillingApi implements Connector {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;
    private static final int REQUEST_TIMEOUT = 408;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final Duration patience;

    /**
     * Makes a connector.
     *
     * @param address where adjustments are posted
     * @param patience how long to wait for an answer
     */
    public BillingApi(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    @Override
    public Delivery deliver(UpdateRequested update) {
        Optional<Adjustment> adjustment = adjustment(update);
        if (adjustment.isEmpty()) {
            return Delivery.refused("not an adjustment of a bill");
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", update.update().value())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(adjustment.get())))
                .build();
        try {
            return delivery(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            return Delivery.failed("threw " + failure.getClass().getName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Delivery.failed("interrupted");
        }
    }

    private static Optional<Adjustment> adjustment(UpdateRequested update) {
        Optional<Transaction> money = Values.answer(update, "adjustment")
                .map(answer -> answer instanceof Transaction transaction ? transaction : null)
                .filter(transaction -> transaction.amount().amount().signum() > 0);
        return money.flatMap(paid -> Values.text(update, "account")
                .flatMap(account -> Values.text(update, "invoice")
                        .map(invoice -> new Adjustment(
                                account,
                                invoice,
                                paid.kind(),
                                paid.amount().amount(),
                                paid.amount().currency()))));
    }

    private static Delivery delivery(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return new Delivery.Arrived(reference(response.body()));
        }
        boolean again = status >= 500 || status == REQUEST_TIMEOUT || status == TOO_EARLY || status == TOO_MANY;
        return new Delivery.Failed("HTTP " + status, again);
    }

    private static Optional<String> reference(String body) {
        try {
            return Optional.ofNullable(JSON.readTree(body).path("reference").asString(null));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
