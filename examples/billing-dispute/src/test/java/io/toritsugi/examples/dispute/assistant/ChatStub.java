package io.toritsugi.examples.dispute.assistant;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** A chat-completion API on this machine that says what it was told to say. */
final class ChatStub implements AutoCloseable {
    private final HttpServer server;
    private final CountDownLatch silence = new CountDownLatch(1);
    private final List<String> received = new ArrayList<>();
    private volatile int status = 200;
    private volatile String body = "";
    private volatile boolean silent;

    ChatStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/v1/chat/completions", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/chat/completions");
    }

    /** Answers with this content. */
    ChatStub says(String content) {
        return replies(200, message(Map.of("role", "assistant", "content", content), "stop"));
    }

    ChatStub refuses() {
        return replies(200, message(Map.of("role", "assistant", "refusal", "I cannot help with that."), "stop"));
    }

    ChatStub isCutOff() {
        return replies(200, message(Map.of("role", "assistant", "content", "{\"followUps\":[]}"), "length"));
    }

    ChatStub replies(int code, String text) {
        status = code;
        body = text;
        return this;
    }

    ChatStub isSilent() {
        silent = true;
        return this;
    }

    /** All requests, as they were received. */
    synchronized List<String> received() {
        return List.copyOf(received);
    }

    private static String message(Map<String, ?> message, String finish) {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of("choices", List.of(Map.of("index", 0, "message", message, "finish_reason", finish))));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            synchronized (this) {
                received.add(request);
            }
            if (silent) {
                await();
                return;
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void await() {
        try {
            silence.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
    }
}
