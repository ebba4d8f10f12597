package io.toritsugi.acw.select;

import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.interaction.ContactFacts;

/**
 * Chooses the template for a contact.
 *
 * <p>Implementations are stateless, thread-safe and deterministic: the same facts give the same choice. They neither block nor read
 * the clock. What they say is checked by {@link CheckedSelector}: one that throws, or chooses a template that is not there, is
 * reported, and a table of rules decides. {@link RuleSelector} is the one that comes with the SDK.
 *
 * @since 0.1
 */
public interface TemplateSelector {
    /** {@return its name, such as {@code "by-intent"}: not blank, unique, always the same} */
    String id();

    /**
     * {@return the template for a contact}
     *
     * @param contact what is known of the contact; {@link ContactFacts} says by which names
     */
    TemplateChoice choose(Facts contact);
}
