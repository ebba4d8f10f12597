package io.toritsugi.core.floor;

import static io.toritsugi.core.floor.FloorCommands.*;

import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.capacity.ChannelCapacity;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.event.leg.TransferKind;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.workload.ManualWorkKind;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.ManualWorkId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.interaction.Offer;
import io.toritsugi.core.interaction.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One random thing that somebody wants of a floor: mostly something that there is, now and then something that there is not.
 *
 * @param kind what sort of thing
 * @param who which agent
 * @param what which contact
 * @param pick which of several, and everything else that is left to choose
 * @param gap the seconds since the step before; fewer than none where the clock goes back
 */
record RandomStep(int kind, int who, int what, int pick, int gap) {
    static final int KINDS = 48;
    private static final List<String> AGENTS = List.of("ann", "bob", "cat");
    private static final List<String> CONTACTS = List.of("call", "chat", "mail", "work/1");
    private static final List<Channel> CHANNELS = List.of(Channel.VOICE, Channel.CHAT, Channel.EMAIL);

    private String agent() {
        return AGENTS.get(who);
    }

    private String other() {
        return AGENTS.get((who + 1 + pick % 2) % AGENTS.size());
    }

    private String contact() {
        return CONTACTS.get(what);
    }

    FloorCommand command(Floor floor, Instant now) {
        Optional<Interaction> known = floor.findContact(routable(contact()));
        if (known.isEmpty() && what < CHANNELS.size() && kind < 30) {
            return created(contact(), CHANNELS.get(what));
        }
        Interaction contact = known.orElseGet(Interaction::unknown);
        if (kind < 8) {
            return visitOrOffer(contact, now);
        }
        if (kind < 15) {
            return answer(contact);
        }
        if (kind < 30) {
            return leg(contact);
        }
        return kind < 40 ? session(now) : work(floor, contact);
    }

    private FloorCommand visitOrOffer(Interaction contact, Instant now) {
        String visit = visit(contact);
        return switch (kind) {
            case 0, 1 ->
                queued(contact(), contact() + "-v" + contact.visits().size(), pick % 3 == 0 ? "service" : "sales");
            case 2 -> dequeued(contact(), visit, one(DequeueCause.values()));
            default ->
                pick % 4 == 0
                        ? offered(contact(), freshOffer(contact), visit, agent())
                        : offeredUntil(contact(), freshOffer(contact), visit, agent(), now.plusSeconds(pick % 30));
        };
    }

    private FloorCommand answer(Interaction contact) {
        Optional<Offer> offer =
                last(contact.offers().stream().filter(Offer::pending).toList(), contact.offers());
        String id = offer.map(o -> o.id().value()).orElse("no-offer");
        String visit = offer.map(o -> o.visit().value()).orElse("no-visit");
        String his =
                pick % 16 == 0 ? agent() : offer.map(o -> o.agent().value()).orElse(agent());
        return switch (kind) {
            case 8, 9, 10 -> accepted(contact(), id, visit, his);
            case 11 -> pick % 2 == 0 ? declined(contact(), id, visit, his) : expired(contact(), id, visit, his);
            case 12 -> pick % 2 == 0 ? revoked(contact(), id, visit, his) : unreachable(contact(), id, visit, his);
            default -> answered(contact(), freshLeg(contact), id, visit, his);
        };
    }

    private FloorCommand leg(Interaction contact) {
        Optional<Leg> found = last(contact.legs().stream().filter(Leg::live).toList(), contact.legs());
        String leg = found.map(l -> l.id().value()).orElse("no-leg");
        return switch (kind) {
            case 15 -> pulled(contact(), freshLeg(contact), visit(contact), agent());
            case 16 -> connected(contact(), freshLeg(contact), agent());
            case 17 -> joined(contact(), freshLeg(contact), one(LegRole.values()), leg, agent());
            case 18 -> held(contact(), leg);
            case 19 -> resumed(contact(), leg);
            case 20 -> parked(contact(), leg);
            case 21 -> unparked(contact(), leg);
            case 22 -> transferStarted(contact(), leg, one(TransferKind.values()));
            case 23 ->
                transferCompleted(
                        contact(),
                        leg,
                        contact.legs().stream()
                                .skip(pick % 3)
                                .map(l -> l.id().value())
                                .findFirst());
            case 24 -> transferFailed(contact(), leg);
            case 25 -> wrapUpStarted(contact(), over(contact), pick % 2 == 0 ? Optional.empty() : Optional.of(agent()));
            case 26 -> pick % 3 == 0 && what < CHANNELS.size() ? hungUp(contact()) : legEnded(contact(), leg);
            case 27 -> what < CHANNELS.size() ? pick % 2 == 0 ? ended(contact()) : reopened(contact()) : tick();
            default -> legEnded(contact(), leg);
        };
    }

    private FloorCommand session(Instant now) {
        return switch (kind) {
            case 30, 31, 32 -> logIn(agent());
            case 33 -> logOut(agent());
            case 34, 35 -> goReady(agent());
            case 36 -> goNotReady(agent());
            case 37 -> of(new AgentCommand.GoNotReady(id(agent()), LUNCH, Optional.of(now.plusSeconds(pick % 30))));
            case 38 -> of(new AgentCommand.SignOfLife(id(agent())));
            default -> forced(other(), agent(), one(AgentStatus.values()));
        };
    }

    private FloorCommand work(Floor floor, Interaction contact) {
        Optional<Engagement> engagement = last(
                floor.agent(id(agent())).engagements().stream()
                        .filter(e -> e.leg().isPresent())
                        .toList(),
                List.of());
        String leg = engagement.flatMap(Engagement::leg).map(l -> l.value()).orElse("no-leg");
        return switch (kind) {
            case 40 -> pick % 4 == 0 ? capacity(agent(), changed()) : planned(agent(), leg, plan());
            case 41 ->
                switch (pick % 4) {
                    case 0 -> extended(agent(), leg, 1 + pick % 10);
                    case 1 -> runsOn(agent(), leg);
                    default -> paused(agent(), leg, 1 + pick % 30);
                };
            case 42 -> wrappedUp(agent(), leg);
            case 43 -> pick % 4 == 0 ? reconciled(agent()) : tick();
            case 44 -> manualWork();
            case 45, 46 ->
                pick % 5 == 0
                        ? supervisionEnded(other(), agent(), leg)
                        : supervised(other(), agent(), leg, one(Supervision.values()), supervisorsLeg(floor));
            default ->
                pick % 2 == 0
                        ? moved(other(), contact(), visit(contact), "service")
                        : reprioritised(other(), contact(), visit(contact), pick);
        };
    }

    private FloorCommand manualWork() {
        ManualWorkId work = ManualWorkId.of("work");
        return pick % 2 == 0
                ? of(new AgentCommand.EndManualWork(id(agent()), work))
                : of(new AgentCommand.StartManualWork(
                        id(agent()), work, ManualWorkKind.OUTBOUND_CALL, Optional.of(Channel.VOICE), pick % 101, true));
    }

    private Capacity changed() {
        return Capacity.builder()
                .total(60 + pick * 5)
                .putChannels(
                        "voice",
                        ChannelCapacity.builder().max(1).addBlocks("mail").build())
                .putChannels(
                        "chat",
                        ChannelCapacity.builder().max(1 + pick % 2).units(40).build())
                .build();
    }

    private Optional<WrapUpTerms> plan() {
        return pick % 3 == 0 ? Optional.empty() : Optional.of(terms(1 + pick, pick % 2 == 0, pick));
    }

    private String over(Interaction contact) {
        return last(contact.legs().stream().filter(leg -> !leg.live()).toList(), contact.legs())
                .map(leg -> leg.id().value())
                .orElse("no-leg");
    }

    private String visit(Interaction contact) {
        return last(contact.visits().stream().filter(Visit::waiting).toList(), contact.visits())
                .map(v -> v.id().value())
                .orElse("no-visit");
    }

    private String freshOffer(Interaction contact) {
        return contact() + "-o" + contact.offers().size();
    }

    private String freshLeg(Interaction contact) {
        return contact() + "-l" + contact.legs().size();
    }

    private String supervisorsLeg(Floor floor) {
        int legs = floor.contacts().stream()
                .mapToInt(contact -> contact.legs().size())
                .sum();
        return "supervisor-" + legs + "-" + pick;
    }

    private <E> E one(E[] values) {
        return values[pick % values.length];
    }

    /** Now and then any of all, but as a rule one of the wanted. */
    private <T> Optional<T> last(List<T> wanted, List<T> all) {
        List<T> from = wanted.isEmpty() || pick % 16 == 1 ? all : wanted;
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(pick % from.size()));
    }
}
