package io.toritsugi.core.journey;

import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.interaction.ContactFacts;
import io.toritsugi.core.interaction.Interaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the matter that a contact belongs to, by rules.
 *
 * <p>The rules are tried in order; of the contacts that a rule finds the one that began last counts, and of those that began at once the
 * one whose id comes last. A contact that has a journey keeps it. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Linking {
    private final List<LinkingRule> rules;

    private Linking(List<LinkingRule> rules) {
        this.rules = rules;
    }

    /**
     * {@return what links by these rules}
     *
     * @param rules the rules, in the order in which they are tried
     */
    public static Linking by(List<LinkingRule> rules) {
        return new Linking(List.copyOf(rules));
    }

    /**
     * {@return to which journey a contact should be linked}
     *
     * @param contact what is known of it
     * @param others what is known of other contacts, in any order; its own is passed over
     */
    public LinkingProposal propose(Interaction contact, Collection<Interaction> others) {
        Optional<InteractionId> id = idOf(contact);
        if (id.isEmpty() || contact.journey().isPresent()) {
            return new LinkingProposal(List.of(), List.of());
        }
        List<Interaction> candidates = others.stream()
                .filter(other ->
                        idOf(other).filter(name -> !name.equals(id.get())).isPresent())
                .sorted(Comparator.comparing(Linking::began)
                        .thenComparing(other -> idOf(other).orElseThrow())
                        .reversed())
                .toList();
        List<LinkingFinding> findings = new ArrayList<>();
        for (LinkingRule rule : rules) {
            for (Interaction other : candidates) {
                LinkingFinding finding = find(rule, contact, other);
                findings.add(finding);
                if (finding.verdict() == LinkingFinding.Verdict.SAME_MATTER) {
                    return new LinkingProposal(links(rule, id.get(), other), findings);
                }
            }
        }
        return new LinkingProposal(List.of(), findings);
    }

    private static List<InteractionLinked> links(LinkingRule rule, InteractionId contact, Interaction earlier) {
        InteractionId first = idOf(earlier).orElseThrow();
        JourneyId journey = earlier.journey().orElseGet(() -> JourneyId.of(first.value()));
        List<InteractionLinked> links = new ArrayList<>();
        if (earlier.journey().isEmpty()) {
            links.add(link(first, journey, rule));
        }
        links.add(link(contact, journey, rule));
        return links;
    }

    private static InteractionLinked link(InteractionId contact, JourneyId journey, LinkingRule rule) {
        return InteractionLinked.builder()
                .interaction(contact)
                .journey(journey)
                .basis(rule.id())
                .build();
    }

    private static LinkingFinding find(LinkingRule rule, Interaction contact, Interaction other) {
        InteractionId earlier = idOf(other).orElseThrow();
        if (contact.customer().isEmpty() || !contact.customer().equals(other.customer())) {
            return new LinkingFinding(
                    rule.id(), earlier, LinkingFinding.Verdict.NOT_THE_SAME_CUSTOMER, Optional.empty());
        }
        if (!began(other).isBefore(began(contact))) {
            return new LinkingFinding(rule.id(), earlier, LinkingFinding.Verdict.NOT_EARLIER, Optional.empty());
        }
        Instant over = other.endedAt().or(other::lastEventAt).orElse(began(other));
        if (Duration.between(over, began(contact)).compareTo(rule.within()) > 0) {
            return new LinkingFinding(rule.id(), earlier, LinkingFinding.Verdict.TOO_LONG_AGO, Optional.empty());
        }
        ContactFacts now = ContactFacts.of(contact, Map.of());
        ContactFacts then = ContactFacts.of(other, Map.of());
        for (String fact : rule.matter()) {
            Optional<FactValue> one = now.find(fact);
            Optional<FactValue> two = then.find(fact);
            if (one.isEmpty() || two.isEmpty()) {
                return new LinkingFinding(rule.id(), earlier, LinkingFinding.Verdict.MATTER_UNKNOWN, Optional.of(fact));
            }
            if (!isTheSame(one.get(), two.get())) {
                return new LinkingFinding(rule.id(), earlier, LinkingFinding.Verdict.ANOTHER_MATTER, Optional.of(fact));
            }
        }
        return new LinkingFinding(rule.id(), earlier, LinkingFinding.Verdict.SAME_MATTER, Optional.empty());
    }

    private static boolean isTheSame(FactValue one, FactValue other) {
        if (one instanceof FactValue.TextSet some && other instanceof FactValue.TextSet more) {
            return !Collections.disjoint(some.value(), more.value());
        }
        return one.equals(other);
    }

    private static Optional<InteractionId> idOf(Interaction contact) {
        return contact.created().map(InteractionCreated::interaction);
    }

    private static Instant began(Interaction contact) {
        return contact.createdAt().orElse(Instant.MAX);
    }
}
