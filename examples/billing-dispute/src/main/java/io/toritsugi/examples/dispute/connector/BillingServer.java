package io.toritsugi.examples.dispute.connector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A billing system on this machine, which carries out what is posted to it, each once by its key.
 *
 * <p>Thread-safe.
 */
public final class BillingServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Path ledger;
    private final Map<String, Adjustment> adjustments = new LinkedHashMap<>();

    private BillingServer(HttpServer server, Path ledger) throws IOException {
        this.server = server;
        this.ledger = ledger;
        if (Files.exists(ledger)) {
            for (String line : Files.readAllLines(ledger)) {
                Entry entry = JSON.readValue(line, Entry.class);
                adjustments.put(entry.key, entry.adjustment);
            }
        }
    }

    /**
     * {@return a running billing system at a free port}
     *
     * @param ledger the file in which it keeps what it has carried out
     */
    public static BillingServer start(Path ledger) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            BillingServer billing = new BillingServer(server, ledger);
            server.createContext("/adjustments", billing::handle);
            server.start();
            return billing;
        } catch (IOException failure) {
            throw new UncheckedIOException("The billing system cannot be started", failure);
        }
    }

    /** {@return where adjustments are posted} */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/adjustments");
    }

    /** {@return what was carried out, in order} */
    public synchronized List<Adjustment> adjustments() {
        return List.copyOf(adjustments.values());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            if (key == null) {
                answer(exchange, 400, "{\"problem\":\"no key\"}");
                return;
            }
            try {
                Adjustment wanted = JSON.readValue(exchange.getRequestBody(), Adjustment.class);
                answer(exchange, 200, "{\"reference\":\"" + carriedOut(key, wanted) + "\"}");
            } catch (JacksonException | IllegalArgumentException wrong) {
                answer(exchange, 422, "{\"problem\":\"not an adjustment\"}");
            }
        }
    }

    private synchronized String carriedOut(String key, Adjustment wanted) throws IOException {
        if (!adjustments.containsKey(key)) {
            Files.writeString(
                    ledger,
                    JSON.writeValueAsString(new Entry(key, wanted)) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            adjustments.put(key, wanted);
        }
        return "ADJ-" + (List.copyOf(adjustments.keySet()).indexOf(key) + 1);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private record Entry(String key, Adjustment adjustment) {}
}
