package io.toritsugi.examples.centerday;

import io.toritsugi.acw.assist.Speaker;
import io.toritsugi.acw.assist.Transcript;
import io.toritsugi.acw.assist.Utterance;
import io.toritsugi.acw.assist.followup.CheckedFollowUps;
import io.toritsugi.acw.assist.followup.FollowUpProposals;
import io.toritsugi.acw.assist.followup.FollowUpProposer;
import io.toritsugi.acw.assist.followup.FollowUpRequest;
import io.toritsugi.core.time.BusinessCalendar;
import java.time.Instant;

/** The example of the README for assistance, which shows exactly the lines between the marks. */
final class ReadmeAssistExample {
    private ReadmeAssistExample() {}

    static FollowUpProposals promised(FollowUpProposer port, BusinessCalendar calendar, Instant now) {
        // README
        Transcript transcript = Transcript.of(
                new Utterance(Speaker.CUSTOMER, "いつ分かりますか。"), new Utterance(Speaker.AGENT, "明日の午後３時に折り返しお電話いたします。"));
        FollowUpProposals promised = new CheckedFollowUps(port).propose(new FollowUpRequest(transcript, now, calendar));
        // README
        return promised;
    }
}
