package io.toritsugi.acw.assist.summary;

import io.toritsugi.acw.assist.AssistFault;
import io.toritsugi.acw.assist.AssistFault.Reason;
import io.toritsugi.acw.assist.Quote;
import io.toritsugi.core.text.Masking;
import io.toritsugi.core.text.MaskingKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks a port for a draft, and checks it before anybody sees it.
 *
 * <p>If the port fails, gives null, a blank text or one that is too long, the shipped {@link ExtractedSummary} stands in. Quotes and actions that were
 * never said are left out. Numbers of cards and My Numbers are masked in any draft. Never throws. Thread-safe if the port is.
 *
 * @since 0.1
 */
public final class CheckedSummaries {
    /** The most quotes, and the most actions, of one draft. */
    public static final int MOST = 50;

    private static final String PORT = "SummaryProposer";

    private final SummaryProposer port;
    private final SummaryProposer shipped = new ExtractedSummary();

    /**
     * Makes one.
     *
     * @param port the port
     */
    public CheckedSummaries(SummaryProposer port) {
        this.port = Objects.requireNonNull(port, "port");
    }

    /**
     * {@return a draft that can be shown}
     *
     * @param request the contact
     */
    public CheckedSummary propose(SummaryRequest request) {
        Optional<SummaryDraft> given;
        try {
            given = port.propose(request);
        } catch (RuntimeException failed) {
            return shipped(request, Reason.FAILED, failed.getClass().getName());
        }
        if (given == null) {
            return shipped(request, Reason.NO_RESULT, "");
        }
        if (given.isEmpty()) {
            return new CheckedSummary(Optional.empty(), List.of());
        }
        SummaryDraft draft = given.get();
        if (draft.text().isBlank()) {
            return shipped(request, Reason.NOT_ALLOWED, "blank text");
        }
        int length = draft.text().length();
        if (length > request.longest()
                || draft.quotes().size() > MOST
                || draft.actions().size() > MOST) {
            return shipped(
                    request,
                    Reason.TOO_MUCH,
                    length + " characters, " + draft.quotes().size() + " quotes, "
                            + draft.actions().size() + " actions");
        }
        return said(request, draft);
    }

    private static CheckedSummary said(SummaryRequest request, SummaryDraft draft) {
        List<AssistFault> faults = new ArrayList<>();
        List<Quote> quotes = draft.quotes().stream()
                .filter(quote -> quote.standsIn(request.transcript()))
                .toList();
        List<SuggestedAction> actions = draft.actions().stream()
                .filter(action -> action.quote().standsIn(request.transcript()))
                .toList();
        int left = draft.quotes().size() - quotes.size() + draft.actions().size() - actions.size();
        if (left > 0) {
            faults.add(new AssistFault(PORT, Reason.NOT_SAID, left + " quotes"));
        }
        String text = Masking.in(request.language())
                .only(EnumSet.of(MaskingKind.CARD, MaskingKind.MY_NUMBER))
                .mask(draft.text())
                .text();
        return new CheckedSummary(Optional.of(new SummaryDraft(text, actions, draft.confidence(), quotes)), faults);
    }

    private CheckedSummary shipped(SummaryRequest request, Reason reason, String detail) {
        return new CheckedSummary(shipped.propose(request), List.of(new AssistFault(PORT, reason, detail)));
    }
}
