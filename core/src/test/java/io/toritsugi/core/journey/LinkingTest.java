package io.toritsugi.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.event.interaction.ReasonRecorded;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.RunningContact;
import io.toritsugi.core.journey.LinkingFinding.Verdict;
import io.toritsugi.core.json.Jackson3;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kim's contacts, day by day. */
class LinkingTest {
    private static final Instant DAY_0 = Instant.parse("2026-04-01T00:00:00Z");
    private static final LinkingRule SAME_PRODUCT =
            new LinkingRule("same-product", List.of("contact.product"), Duration.ofDays(7));
    private static final LinkingRule SAME_REASON =
            new LinkingRule("same-reason", List.of("contact.reason"), Duration.ofDays(30));

    private static Interaction contact(
            String id, String customer, String product, int day, Channel channel, String... reasons) {
        RunningContact contact = RunningContact.unknown();
        Instant at = DAY_0.plus(Duration.ofDays(day));
        tell(
                contact,
                at,
                InteractionCreated.builder()
                        .interaction(InteractionId.of(id))
                        .channel(channel)
                        .direction(Direction.INBOUND)
                        .customer(CustomerId.of(customer))
                        .product(product)
                        .build());
        for (String reason : reasons) {
            tell(
                    contact,
                    at,
                    ReasonRecorded.builder()
                            .interaction(InteractionId.of(id))
                            .reason(reason)
                            .build());
        }
        tell(
                contact,
                at,
                InteractionEnded.builder()
                        .interaction(InteractionId.of(id))
                        .mechanism(EndMechanism.CUSTOMER_LEFT)
                        .build());
        return contact.state();
    }

    private static Interaction call(String id, String product, int day) {
        return contact(id, "kim", product, day, Channel.VOICE);
    }

    private static Interaction linked(Interaction contact, String journey) {
        RunningContact more = RunningContact.from(contact);
        tell(
                more,
                DAY_0.plus(Duration.ofDays(300)),
                InteractionLinked.builder()
                        .interaction(contact.created().orElseThrow().interaction())
                        .journey(JourneyId.of(journey))
                        .basis("host")
                        .build());
        return more.state();
    }

    private static void tell(RunningContact contact, Instant at, Event event) {
        contact.tell(Dated.of(at, event));
    }

    private static LinkingProposal propose(Interaction contact, Interaction... others) {
        return Linking.by(List.of(SAME_PRODUCT)).propose(contact, List.of(others));
    }

    private static List<String> links(LinkingProposal proposal) {
        return proposal.links().stream()
                .map(link -> link.interaction() + " -> " + link.journey().orElseThrow() + ", " + link.basis())
                .toList();
    }

    @Test
    void theSameMatterOnAnotherChannelIsLinked() {
        Interaction mail = contact("mail", "kim", "phone", 2, Channel.EMAIL);

        assertThat(links(propose(mail, call("call", "phone", 0))))
                .as("the earlier one begins the journey")
                .containsExactly("call -> call, same-product", "mail -> call, same-product");
        assertThat(links(propose(mail, linked(call("call", "phone", 0), "j"))))
                .containsExactly("mail -> j, same-product");
    }

    @Test
    void theWindowIsClosed() {
        assertThat(propose(call("b", "phone", 7), call("a", "phone", 0)).links())
                .hasSize(2);
        assertThat(propose(call("b", "phone", 8), call("a", "phone", 0))
                        .findings()
                        .get(0)
                        .verdict())
                .isEqualTo(Verdict.TOO_LONG_AGO);
    }

    @Test
    void theLatestContactCountsAndThenTheId() {
        assertThat(links(propose(
                        call("d", "phone", 5), call("a", "phone", 1), call("b", "phone", 3), call("c", "phone", 3))))
                .last()
                .isEqualTo("d -> c, same-product");
        assertThat(links(propose(
                        call("d", "phone", 5), call("c", "phone", 3), call("b", "phone", 3), call("a", "phone", 1))))
                .last()
                .isEqualTo("d -> c, same-product");
    }

    @Test
    void theNextRuleIsTriedAndEachSaysWhy() {
        Interaction later = contact("b", "kim", "modem", 20, Channel.VOICE, "bill", "move");
        LinkingProposal proposal = Linking.by(List.of(SAME_PRODUCT, SAME_REASON))
                .propose(
                        later,
                        List.of(
                                contact("a", "kim", "phone", 15, Channel.VOICE, "move"),
                                contact("x", "lee", "modem", 19, Channel.VOICE, "bill"),
                                contact("y", "kim", "modem", 21, Channel.VOICE),
                                contact("z", "kim", "modem", 16, Channel.VOICE)));

        assertThat(links(proposal)).last().isEqualTo("b -> z, same-product");
        LinkingProposal byReason = Linking.by(List.of(SAME_PRODUCT, SAME_REASON))
                .propose(
                        later,
                        List.of(
                                contact("a", "kim", "phone", 15, Channel.VOICE, "move"),
                                contact("x", "lee", "modem", 19, Channel.VOICE, "bill"),
                                contact("y", "kim", "modem", 21, Channel.VOICE),
                                contact("n", "kim", "phone", 17, Channel.VOICE)));
        assertThat(links(byReason)).last().isEqualTo("b -> a, same-reason");
        assertThat(byReason.findings())
                .extracting(finding -> finding.rule() + " " + finding.earlier() + " " + finding.verdict()
                        + finding.fact().map(fact -> " " + fact).orElse(""))
                .containsExactly(
                        "same-product y NOT_EARLIER",
                        "same-product x NOT_THE_SAME_CUSTOMER",
                        "same-product n ANOTHER_MATTER contact.product",
                        "same-product a ANOTHER_MATTER contact.product",
                        "same-reason y NOT_EARLIER",
                        "same-reason x NOT_THE_SAME_CUSTOMER",
                        "same-reason n MATTER_UNKNOWN contact.reason",
                        "same-reason a SAME_MATTER");
        assertThat(Verdict.SAME_MATTER.text().ja()).isEqualTo("同じ案件の応対です。");
    }

    @Test
    void whatHasAJourneyOrIsUnknownIsLeftAlone() {
        assertThat(propose(linked(call("b", "phone", 1), "j"), call("a", "phone", 0)))
                .isEqualTo(new LinkingProposal(List.of(), List.of()));
        assertThat(propose(RunningContact.unknown().state(), call("a", "phone", 0))
                        .links())
                .isEmpty();
        assertThat(propose(call("a", "phone", 1), call("a", "phone", 0)).findings())
                .isEmpty();
    }

    @Test
    void rulesAreData() {
        String json = "{\"id\":\"same-product\",\"matter\":[\"contact.product\"],\"within\":\"PT168H\"}";

        assertThat(Jackson3.codec().write(SAME_PRODUCT)).isEqualTo(json);
        assertThat(Jackson3.codec().read(json, LinkingRule.class)).isEqualTo(SAME_PRODUCT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinkingRule("x", List.of(), Duration.ofDays(1)))
                .withMessage("LinkingRule.matter must name at least one fact, was empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinkingRule(" ", List.of("a"), Duration.ofDays(1)))
                .withMessageContaining("LinkingRule.id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinkingRule("x", List.of("a"), Duration.ZERO))
                .withMessage("LinkingRule.within must be more than zero, was PT0S");
    }
}
