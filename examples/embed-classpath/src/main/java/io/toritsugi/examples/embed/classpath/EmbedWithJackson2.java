package io.toritsugi.examples.embed.classpath;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.journal.PendingEvent;

/**
 * A host on the class path whose JSON is Jackson 2: each event of a call goes through it and back.
 *
 * <pre>java -cp "examples/embed-classpath/target/embed-classpath.jar:examples/embed-classpath/target/lib/*" \
 *     io.toritsugi.examples.embed.classpath.EmbedWithJackson2</pre>
 *
 * @since 0.1
 */
public final class EmbedWithJackson2 {
    private EmbedWithJackson2() {}

    /**
     * Plays the call, and prints the JSON of each event and then what became of the call.
     *
     * @param arguments none are read
     * @throws JsonProcessingException if an event cannot be written or read
     */
    public static void main(String[] arguments) throws JsonProcessingException {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .build();
        AbandonedCall call = AbandonedCall.play();
        for (Dated decided : call.events()) {
            PendingEvent event = PendingEvent.of(decided.occurredAt(), decided.event());
            String json = mapper.writeValueAsString(event);
            if (!mapper.readValue(json, PendingEvent.class).equals(event)) {
                throw new IllegalStateException("Read back another event than " + json);
            }
            System.out.println(json);
        }
        System.out.println(call.summary());
    }
}
