package io.toritsugi.examples.centerday;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.catalog.TemplateCatalog;
import io.toritsugi.acw.document.Document;
import io.toritsugi.acw.document.DocumentCommand;
import io.toritsugi.acw.document.DocumentCommand.GiveAnswer;
import io.toritsugi.acw.document.DocumentCommand.Submit;
import io.toritsugi.acw.document.DocumentMachine;
import io.toritsugi.acw.document.Input;
import io.toritsugi.acw.document.OpenDocument;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.policy.AcwPolicies;
import io.toritsugi.acw.select.RuleSelector;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.interaction.ContactFacts;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.StreamOwner;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The fourth example of the README, which shows exactly the lines between the marks. */
final class ReadmeWrapUpExample {
    private ReadmeWrapUpExample() {}

    static Document document(
            TemplateCatalog catalog,
            RuleSelector rules,
            AcwPolicies policies,
            Interaction call,
            LegId leg,
            Map<FieldId, Answer> typed,
            Journal journal,
            Instant now) {
        TenantId acme = TenantId.of("acme");
        AgentId ann = AgentId.of("ann");
        Input input = Input.of(Actor.of(ann));
        ContactFacts facts = ContactFacts.of(call, Map.of());
        Optional<QueueId> queue = Optional.empty();
        RoutableId contact = call.routable().orElseThrow();
        // README
        StreamOwner<Document, DocumentCommand> wrapUp = StreamOwner.of(
                new DocumentMachine(catalog::form), journal, acme, StreamId.of("document/" + contact + "/" + leg));
        OpenDocument open = OpenDocument.builder()
                .routable(contact)
                .leg(leg)
                .agent(ann)
                .template(rules.select(facts).template())
                .policy(policies.resolve(queue, Optional.empty(), Optional.empty()))
                .putAllFacts(facts.values())
                .input(input)
                .build();
        wrapUp.handle(open, now, input.by());
        typed.forEach((field, answer) ->
                wrapUp.handle(new GiveAnswer(field, answer, Provenance.AGENT, 0, input), now, input.by()));
        wrapUp.handle(new Submit(input), now, input.by()).peekLeft(refusal -> System.out.println(refusal.message()));
        // README
        return wrapUp.state();
    }
}
