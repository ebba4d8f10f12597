package io.toritsugi.core.testkit;

import static io.toritsugi.core.testkit.Samples.NINE;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.ContactCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scripted day of two agents, two calls and a break, as it is wanted of a floor, of one agent, and of one contact. */
final class FloorDay {
    private static final AgentId ANN = AgentId.of("ann");
    private static final AgentId BOB = AgentId.of("bob");
    private static final StatusReason BREAK = StatusReason.of("休憩", ReasonClass.BREAK);
    private static final WrapUpTerms TERMS =
            WrapUpTerms.builder().limit(Duration.ofSeconds(30)).build();

    private FloorDay() {}

    /** What is wanted at a second of the day. */
    record Step<C>(long second, C command) {
        Instant now() {
            return NINE.plusSeconds(second);
        }
    }

    static List<Step<FloorCommand>> floor() {
        List<Step<FloorCommand>> day = new ArrayList<>();
        agent(day, 0, new AgentCommand.LogIn(ANN, Optional.empty()));
        agent(day, 1, new AgentCommand.LogIn(BOB, Optional.empty()));
        call("call-1", ANN).forEach(step -> day.add(happened(step)));
        agent(day, 30, new AgentCommand.PlanWrapUp(ANN, LegId.of("leg-of-call-1"), Optional.of(TERMS)));
        day.add(new Step<>(
                40,
                FloorCommand.of(new ContactCommand.HangUp(
                        InteractionId.of("call-1"), Actor.Kind.CUSTOMER, EndMechanism.CUSTOMER_LEFT))));
        agent(day, 45, new AgentCommand.GoNotReady(ANN, BREAK));
        day.add(new Step<>(90, new FloorCommand.Tick()));
        call("call-2", BOB).forEach(step -> day.add(happened(new Step<>(step.second() + 100, step.command()))));
        agent(day, 112, new AgentCommand.PlanWrapUp(BOB, LegId.of("leg-of-call-2"), Optional.of(TERMS)));
        day.add(happened(new Step<>(120, ended("call-2", BOB))));
        agent(day, 125, new AgentCommand.EndWrapUp(BOB, LegId.of("leg-of-call-2"), WrapUpExit.SUBMITTED));
        day.add(happened(new Step<>(130, queued("call-2", "again"))));
        day.add(happened(new Step<>(131, offered("call-2", "again", BOB, NINE.plusSeconds(150)))));
        agent(day, 140, new AgentCommand.GoReady(ANN));
        agent(day, 160, new AgentCommand.LogOut(BOB, Optional.empty()));
        agent(day, 170, new AgentCommand.LogOut(ANN, Optional.empty()));
        return List.copyOf(day);
    }

    static List<Step<AgentCommand>> agent() {
        List<Step<AgentCommand>> day = new ArrayList<>();
        day.add(new Step<>(0, new AgentCommand.LogIn(ANN, Optional.empty())));
        call("call-1", ANN).stream()
                .map(step -> new Step<AgentCommand>(
                        step.second(), new AgentCommand.Contact(ANN, step.command(), Optional.empty())))
                .forEach(day::add);
        day.add(new Step<>(40, new AgentCommand.Contact(ANN, ended("call-1", ANN), Optional.of(TERMS))));
        day.add(new Step<>(45, new AgentCommand.GoNotReady(ANN, BREAK)));
        day.add(new Step<>(90, new AgentCommand.Tick(ANN)));
        day.add(new Step<>(170, new AgentCommand.LogOut(ANN, Optional.empty())));
        return List.copyOf(day);
    }

    static List<Step<ContactCommand>> contact() {
        List<Step<ContactCommand>> day = new ArrayList<>();
        call("call-1", ANN).stream()
                .map(step -> new Step<ContactCommand>(step.second(), new ContactCommand.Happened(step.command())))
                .forEach(day::add);
        day.add(new Step<>(40, new ContactCommand.Happened(ended("call-1", ANN))));
        day.add(new Step<>(41, new ContactCommand.Happened(queued("call-1", "again"))));
        day.add(new Step<>(42, new ContactCommand.Happened(offered("call-1", "again", BOB, NINE.plusSeconds(60)))));
        day.add(new Step<>(90, new ContactCommand.Tick()));
        return List.copyOf(day);
    }

    /** One who does it twice is refused the second time, and a clock goes back once. */
    private static List<Step<ContactEvent>> call(String call, AgentId agent) {
        InteractionId interaction = InteractionId.of(call);
        RoutableId routable = RoutableId.of(interaction);
        ContactEvent created = InteractionCreated.builder()
                .interaction(interaction)
                .channel(Channel.VOICE)
                .direction(Direction.INBOUND)
                .build();
        LegId leg = LegId.of("leg-of-" + call);
        return List.of(
                new Step<>(2, created),
                new Step<>(2, created),
                new Step<>(3, queued(call, "first")),
                new Step<>(4, offered(call, "first", agent, NINE.plusSeconds(500))),
                new Step<>(
                        5,
                        OfferAccepted.builder()
                                .routable(routable)
                                .offer(offer(call, "first"))
                                .visit(visit(call, "first"))
                                .agent(agent)
                                .build()),
                new Step<>(
                        6,
                        LegConnected.builder()
                                .routable(routable)
                                .leg(leg)
                                .offer(offer(call, "first"))
                                .visit(visit(call, "first"))
                                .agent(agent)
                                .build()),
                new Step<>(
                        8,
                        CustomerIdentified.builder()
                                .interaction(interaction)
                                .customer(CustomerId.of("customer-of-" + call))
                                .build()),
                new Step<>(
                        9,
                        FactRecorded.builder()
                                .interaction(interaction)
                                .key("address")
                                .value(FactValue.of("大阪市北区1-2-3\n\"2F\""))
                                .sensitivity(Sensitivity.PERSONAL)
                                .build()),
                new Step<>(
                        10,
                        LegHeld.builder()
                                .routable(routable)
                                .leg(leg)
                                .agent(agent)
                                .build()),
                new Step<>(
                        7,
                        LegResumed.builder()
                                .routable(routable)
                                .leg(leg)
                                .agent(agent)
                                .build()));
    }

    private static ContactEvent queued(String call, String visit) {
        return Queued.builder()
                .routable(RoutableId.of(InteractionId.of(call)))
                .visit(visit(call, visit))
                .queue(QueueId.of("sales"))
                .build();
    }

    private static ContactEvent offered(String call, String visit, AgentId agent, Instant expiresAt) {
        return Offered.builder()
                .routable(RoutableId.of(InteractionId.of(call)))
                .offer(offer(call, visit))
                .visit(visit(call, visit))
                .agent(agent)
                .channel(Channel.VOICE)
                .expiresAt(expiresAt)
                .build();
    }

    private static ContactEvent ended(String call, AgentId agent) {
        return LegEnded.builder()
                .routable(RoutableId.of(InteractionId.of(call)))
                .leg(LegId.of("leg-of-" + call))
                .agent(agent)
                .mechanism(LegEndMechanism.HANG_UP)
                .build();
    }

    private static VisitId visit(String call, String visit) {
        return VisitId.of(visit + "-visit-of-" + call);
    }

    private static OfferId offer(String call, String visit) {
        return OfferId.of("offer-of-" + visit + "-visit-of-" + call);
    }

    private static void agent(List<Step<FloorCommand>> day, long second, AgentCommand command) {
        day.add(new Step<>(second, FloorCommand.of(command)));
    }

    private static Step<FloorCommand> happened(Step<ContactEvent> step) {
        return new Step<>(step.second(), FloorCommand.of(new ContactCommand.Happened(step.command())));
    }
}
