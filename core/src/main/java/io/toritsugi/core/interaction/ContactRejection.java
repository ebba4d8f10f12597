package io.toritsugi.core.interaction;

import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.ContactEvent;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says which rule of a contact's life a command would break.
 *
 * <p>Immutable and thread-safe. Shows no personal data.
 *
 * @param rule the first rule that it would break
 * @param contact the contact, as text
 * @param eventType the type of the event that it would give
 * @since 0.1
 */
public record ContactRejection(ContactRule rule, String contact, String eventType) implements Rejection {
    static ContactRejection of(ContactRule rule, ContactEvent event) {
        return new ContactRejection(rule, event.routable().toString(), event.type());
    }

    @Override
    public String code() {
        return rule.name();
    }

    @Override
    public String message() {
        return eventType + " of " + contact + " was refused: " + rule.text(Locale.ENGLISH);
    }

    @Override
    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(new TreeMap<>(Map.of("contact", contact, "eventType", eventType)));
    }
}
