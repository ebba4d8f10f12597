package io.toritsugi.examples.dispute.assistant;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model behind a chat-completion API, of the form that OpenAI made common and many servers speak.
 *
 * <p>It is given a task and data, apart from each other, and answers with a JSON object. Whatever else comes back, or comes too late, is a {@link
 * ChatFailure}. Thread-safe.
 */
public final class ChatModel {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI completions;
    private final String model;
    private final Optional<String> key;
    private final Duration patience;

    /**
     * Makes one.
     *
     * @param completions where chats are completed, such as {@code http://127.0.0.1:8080/v1/chat/completions}
     * @param model which model
     * @param key the key of the API, if it wants one
     * @param patience how long to wait for the whole answer
     */
    public ChatModel(URI completions, String model, Optional<String> key, Duration patience) {
        this.completions = completions;
        this.model = model;
        this.key = key;
        this.patience = patience;
    }

    /**
     * {@return the JSON object that the model answers}
     *
     * @param task what it is to do
     * @param data on what; never taken for a task
     * @throws ChatFailure if it gives no such answer in time
     */
    JsonNode ask(String task, Map<String, ?> data) {
        HttpRequest.Builder request = HttpRequest.newBuilder(completions)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of(
                        "model",
                        model,
                        "temperature",
                        0,
                        "response_format",
                        Map.of("type", "json_object"),
                        "messages",
                        List.of(
                                Map.of("role", "system", "content", task),
                                Map.of("role", "user", "content", JSON.writeValueAsString(data)))))));
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return content(answer(request.build()));
    }

    private String answer(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> exchange =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            HttpResponse<String> response = exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new ChatFailure("HTTP " + response.statusCode());
            }
            return response.body();
        } catch (TimeoutException late) {
            exchange.cancel(true);
            throw new ChatFailure("no answer within " + patience);
        } catch (ExecutionException failed) {
            throw new ChatFailure("no connection");
        } catch (InterruptedException stopped) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new ChatFailure("interrupted");
        }
    }

    private static JsonNode content(String body) {
        JsonNode choice = parsed(body).path("choices").path(0);
        JsonNode message = choice.path("message");
        if (!message.path("refusal").isMissingNode() && !message.path("refusal").isNull()) {
            throw new ChatFailure("the model refused");
        }
        if (choice.path("finish_reason").asString("").equals("length")) {
            throw new ChatFailure("the answer was cut off");
        }
        JsonNode content = parsed(message.path("content").asString(""));
        if (!content.isObject()) {
            throw new ChatFailure("the answer is no JSON object");
        }
        return content;
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException notJson) {
            throw new ChatFailure("the answer is no JSON");
        }
    }
}
