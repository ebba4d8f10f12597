package io.toritsugi.core.journey;

import io.toritsugi.core.event.interaction.InteractionLinked;
import java.util.List;

/**
 * To which journey a contact should be linked, and why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param links the events to append: none, the link of the contact, or before it that of the earlier contact which had no journey yet
 * @param findings what each rule said of each earlier contact, in the order of the rules, the latest contact first
 * @since 0.1
 */
public record LinkingProposal(List<InteractionLinked> links, List<LinkingFinding> findings) {
    /** Copies the parts. */
    public LinkingProposal {
        links = List.copyOf(links);
        findings = List.copyOf(findings);
    }
}
