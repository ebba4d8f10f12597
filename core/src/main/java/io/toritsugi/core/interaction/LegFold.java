package io.toritsugi.core.interaction;

import io.toritsugi.core.event.documentation.WrapUpDocumented;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.leg.TransferCompleted;
import io.toritsugi.core.event.leg.TransferFailed;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Folds legs: who talks with the customer, with holds, parking and transfers. */
final class LegFold {
    private LegFold() {}

    static void connected(ModifiableInteraction contact, Instant at, LegConnected event) {
        ModifiableLeg leg = leg(contact, event.leg(), event.agent());
        if (leg.connectedAt().isEmpty()) {
            leg.setConnectedAt(at)
                    .setParty(event.party())
                    .setRole(event.role())
                    .setVisit(event.visit())
                    .setParent(event.parent());
        }
    }

    static void held(ModifiableInteraction contact, Instant at, LegHeld event) {
        pause(leg(contact, event.leg(), event.agent()), at, Leg.State.HELD);
    }

    static void parked(ModifiableInteraction contact, Instant at, LegParked event) {
        ModifiableLeg leg = leg(contact, event.leg(), event.agent());
        if (leg.state() == Leg.State.CONNECTED) {
            pause(leg, at, Leg.State.PARKED);
            leg.setParkedUntil(event.until());
        }
    }

    static void resumed(ModifiableInteraction contact, Instant at, LegResumed event) {
        ModifiableLeg leg = leg(contact, event.leg(), event.agent());
        if (leg.state() == Leg.State.HELD) {
            resume(leg, at);
        }
    }

    static void unparked(ModifiableInteraction contact, Instant at, LegUnparked event) {
        ModifiableLeg leg = leg(contact, event.leg(), event.agent());
        if (leg.state() == Leg.State.PARKED) {
            resume(leg, at);
        }
    }

    static void ended(ModifiableInteraction contact, Instant at, LegEnded event) {
        ModifiableLeg leg = leg(contact, event.leg(), event.agent());
        if (!leg.live()) {
            return;
        }
        if (leg.state() != Leg.State.CONNECTED) {
            resume(leg, at);
        }
        leg.setState(Leg.State.ENDED)
                .setTransferring(false)
                .setEndedAt(at)
                .setAssertedTalk(event.assertedTalk())
                .setAssertedHold(event.assertedHold());
    }

    static void passingOn(ModifiableInteraction contact, Instant at, TransferStarted event) {
        ModifiableLeg leg = leg(contact, event.leg(), event.agent());
        leg.setTransferring(leg.live());
    }

    static void passedOn(ModifiableInteraction contact, Instant at, TransferCompleted event) {
        ModifiableLeg leg = leg(contact, event.leg(), event.agent());
        leg.setTransferring(false).setTransfersCompleted(leg.transfersCompleted() + 1);
    }

    static void kept(ModifiableInteraction contact, Instant at, TransferFailed event) {
        leg(contact, event.leg(), event.agent()).setTransferring(false);
    }

    /** Who documents a leg that nobody has seen says nothing of it. */
    static void documented(ModifiableInteraction contact, Instant at, WrapUpDocumented event) {
        Optional<Leg> known = contact.findLeg(event.leg());
        boolean newer = known.isPresent()
                && known.get()
                        .documentation()
                        .filter(latest -> latest.revision() >= event.revision())
                        .isEmpty();
        if (newer) {
            leg(contact, event.leg(), event.agent())
                    .setDocumentation(new LegDocumentation(
                            event.revision(),
                            event.facts().mode(),
                            event.facts().device(),
                            event.facts().defaultCodeUsed(),
                            event.facts().fieldsRequired(),
                            event.facts().requiredFilled()));
        }
    }

    private static void pause(ModifiableLeg leg, Instant at, Leg.State state) {
        if (leg.state() == Leg.State.CONNECTED) {
            leg.setState(state).setPausedSince(at);
        }
    }

    private static void resume(ModifiableLeg leg, Instant at) {
        Duration pause = Spans.between(leg.pausedSince(), Optional.of(at));
        if (leg.state() == Leg.State.HELD) {
            leg.setHeldSoFar(leg.heldSoFar().plus(pause));
        } else {
            leg.setParkedSoFar(leg.parkedSoFar().plus(pause));
        }
        leg.setState(Leg.State.CONNECTED).setPausedSince(Optional.empty()).setParkedUntil(Optional.empty());
    }

    private static ModifiableLeg leg(ModifiableInteraction contact, LegId id, Optional<AgentId> agent) {
        ModifiableLeg leg = leg(contact, id, Leg.State.CONNECTED);
        return leg.agent().isPresent() ? leg : leg.setAgent(agent);
    }

    /** {@return a leg that changes; where none of this id is known, a stub in that state} */
    static ModifiableLeg leg(ModifiableInteraction contact, LegId id, Leg.State unlessKnown) {
        return Elements.changing(
                contact.legs(),
                leg -> leg.id().equals(id),
                () -> ModifiableLeg.create().setId(id).setState(unlessKnown),
                leg -> leg instanceof ModifiableLeg changing
                        ? changing
                        : ModifiableLeg.create().from(leg));
    }

    /** {@return a leg that does not change} */
    static Leg frozen(Leg leg) {
        if (leg instanceof ModifiableLeg changing) {
            changing.setWrapUp(leg.wrapUp().map(ImmutableWrapUp::copyOf));
        }
        return ImmutableLeg.copyOf(leg);
    }
}
