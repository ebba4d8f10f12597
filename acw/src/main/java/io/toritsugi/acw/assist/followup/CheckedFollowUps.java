package io.toritsugi.acw.assist.followup;

import io.toritsugi.acw.assist.AssistFault;
import io.toritsugi.acw.assist.AssistFault.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Asks a port what was promised, and checks its answer before anybody sees it.
 *
 * <p>If the port fails, gives null or too much, the shipped {@link PromisedFollowUps} stands in. A proposal whose quotes were never said, or which is
 * due before the contact, is left out. Never throws. Thread-safe if the port is.
 *
 * @since 0.1
 */
public final class CheckedFollowUps {
    /** The most proposals for one contact. */
    public static final int MOST = 20;

    private static final String PORT = "FollowUpProposer";

    private final FollowUpProposer port;
    private final FollowUpProposer shipped = new PromisedFollowUps();

    /**
     * Makes one.
     *
     * @param port the port
     */
    public CheckedFollowUps(FollowUpProposer port) {
        this.port = Objects.requireNonNull(port, "port");
    }

    /**
     * {@return what was promised, and what was wrong with the port}
     *
     * @param request the contact
     */
    public FollowUpProposals propose(FollowUpRequest request) {
        List<FollowUpProposal> given;
        try {
            given = port.propose(request);
        } catch (RuntimeException failed) {
            return shipped(request, Reason.FAILED, failed.getClass().getName());
        }
        if (given == null || given.stream().anyMatch(Objects::isNull)) {
            return shipped(request, Reason.NO_RESULT, "");
        }
        if (given.size() > MOST) {
            return shipped(request, Reason.TOO_MUCH, given.size() + " proposals, at most " + MOST);
        }
        List<FollowUpProposal> good = new ArrayList<>();
        List<AssistFault> faults = new ArrayList<>();
        for (FollowUpProposal proposal : given) {
            if (proposal.quotes().stream().anyMatch(quote -> !quote.standsIn(request.transcript()))) {
                faults.add(
                        new AssistFault(PORT, Reason.NOT_SAID, proposal.kind().name()));
            } else if (proposal.due().filter(due -> isOver(due, request)).isPresent()) {
                faults.add(new AssistFault(PORT, Reason.NOT_ALLOWED, "due before the contact: " + proposal.kind()));
            } else {
                good.add(proposal);
            }
        }
        return new FollowUpProposals(good, faults);
    }

    private static boolean isOver(Instant due, FollowUpRequest request) {
        return due.isBefore(request.at());
    }

    private FollowUpProposals shipped(FollowUpRequest request, Reason reason, String detail) {
        return new FollowUpProposals(shipped.propose(request), List.of(new AssistFault(PORT, reason, detail)));
    }
}
