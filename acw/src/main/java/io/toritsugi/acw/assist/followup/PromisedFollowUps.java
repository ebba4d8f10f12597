package io.toritsugi.acw.assist.followup;

import io.toritsugi.acw.assist.Quote;
import io.toritsugi.acw.assist.Speaker;
import io.toritsugi.acw.assist.TimeFit;
import io.toritsugi.acw.assist.Transcript;
import io.toritsugi.acw.assist.Utterance;
import io.toritsugi.acw.assist.internal.promise.Consent;
import io.toritsugi.acw.assist.internal.promise.SpokenPromise;
import io.toritsugi.acw.assist.internal.promise.SpokenPromises;
import io.toritsugi.acw.assist.internal.time.Reckoned;
import io.toritsugi.acw.assist.internal.time.Reckoning;
import io.toritsugi.core.text.Sentences;
import io.toritsugi.core.text.TextRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The proposer that is shipped: it reads what agents say in Japanese and English, such as 「明日折り返しお電話いたします」 or "I'll call you back
 * tomorrow afternoon", and reckons the time in business time. It knows no model and no network: the same transcript gives the same proposals.
 *
 * <p>Proposed is what an agent says will be done. What he says was done, or will not be, or would be under a condition, is left out, and so are what
 * the customer does himself and what is done while he waits. An offer ("shall I call you back?") counts if the customer agrees in what he says next.
 * A day is due when its business ends; "at three" at three, in the half of the day in which business is done; a day without business gives way to the
 * next with business; "in two hours" is meant by the clock, and in business time where that falls outside. Takes time in proportion to the transcript.
 * Thread-safe.
 *
 * @since 0.1
 */
public final class PromisedFollowUps implements FollowUpProposer {
    private static final BigDecimal SURE = new BigDecimal("0.9");
    private static final BigDecimal WITHOUT_TIME = new BigDecimal("0.75");
    private static final BigDecimal AGREED_OFFER = new BigDecimal("0.7");
    private static final BigDecimal UNCERTAIN = new BigDecimal("0.6");

    /** Makes one. */
    public PromisedFollowUps() {}

    @Override
    public List<FollowUpProposal> propose(FollowUpRequest request) {
        List<Utterance> utterances = request.transcript().utterances();
        Reckoning reckoning = new Reckoning(request.calendar(), request.at());
        List<FollowUpProposal> found = new ArrayList<>();
        for (int i = 0; i < utterances.size(); i++) {
            if (utterances.get(i).speaker() != Speaker.CUSTOMER) {
                boolean agreed = agrees(utterances, i);
                for (TextRange sentence : Sentences.of(utterances.get(i).text())) {
                    read(request.transcript(), i, sentence, agreed, reckoning, found);
                }
            }
        }
        return found.stream().limit(CheckedFollowUps.MOST).toList();
    }

    private static boolean agrees(List<Utterance> utterances, int offered) {
        return offered + 1 < utterances.size()
                && utterances.get(offered + 1).speaker() == Speaker.CUSTOMER
                && Consent.isGiven(utterances.get(offered + 1).text());
    }

    private static void read(
            Transcript transcript,
            int utterance,
            TextRange sentence,
            boolean agreed,
            Reckoning reckoning,
            List<FollowUpProposal> found) {
        String said = sentence.of(transcript.utterances().get(utterance).text());
        for (SpokenPromise promise : SpokenPromises.in(said)) {
            if (!promise.offered() || agreed) {
                TextRange range = new TextRange(
                        sentence.start() + promise.range().start(),
                        sentence.start() + promise.range().end());
                add(found, proposal(promise, Quote.of(transcript, utterance, range), reckoning));
            }
        }
    }

    private static FollowUpProposal proposal(SpokenPromise promise, Quote quote, Reckoning reckoning) {
        Reckoned time = promise.time().isEmpty()
                ? new Reckoned(Optional.empty(), Optional.empty(), TimeFit.AS_SAID)
                : reckoning.of(promise.time());
        BigDecimal confidence = promise.uncertain()
                ? UNCERTAIN
                : promise.offered() ? AGREED_OFFER : promise.time().isEmpty() ? WITHOUT_TIME : SURE;
        return new FollowUpProposal(promise.kind(), time.from(), time.due(), time.fit(), confidence, List.of(quote));
    }

    /** What is promised twice is proposed once: with the time, if one of the two has it. */
    private static void add(List<FollowUpProposal> found, FollowUpProposal more) {
        for (int i = 0; i < found.size(); i++) {
            FollowUpProposal known = found.get(i);
            boolean same = known.kind() == more.kind()
                    && (known.due().isEmpty()
                            || more.due().isEmpty()
                            || known.due().equals(more.due()));
            if (same) {
                FollowUpProposal timed = known.due().isPresent() || more.due().isEmpty() ? known : more;
                List<Quote> quotes = new ArrayList<>(known.quotes());
                quotes.addAll(more.quotes());
                found.set(
                        i,
                        new FollowUpProposal(
                                timed.kind(),
                                timed.from(),
                                timed.due(),
                                timed.fit(),
                                known.confidence().max(more.confidence()),
                                quotes));
                return;
            }
        }
        found.add(more);
    }
}
