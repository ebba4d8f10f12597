package io.toritsugi.acw.followup.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.acw.followup.FollowUp;
import io.toritsugi.acw.followup.FollowUpCommand;
import io.toritsugi.acw.followup.FollowUpMachine;
import io.toritsugi.acw.followup.FollowUpRule;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.followup.FollowUpKind;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.WorkItemId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignalRuleTest {
    private static final Instant NOON = Instant.parse("2026-06-03T12:00:00Z");
    private static final CustomerId CUSTOMER = CustomerId.of("customer-1");
    private static final WorkItemId ID = WorkItemId.of("health-1-2026-06");

    private static Optional<FollowUpCommand.Create> order(int score, boolean falling) {
        return SignalRules.rule("health")
                .order(
                        ID,
                        CUSTOMER,
                        Facts.of(Map.of("health.score", FactValue.of(score), "health.falling", FactValue.of(falling))),
                        Locale.JAPANESE);
    }

    @Test
    @DisplayName(
            "M212: a signal about a customer makes a follow-up without any contact, once however often it is looked at")
    void aSignalMakesAFollowUp() {
        FollowUpMachine machine = new FollowUpMachine(calendar -> Optional.empty());
        FollowUpCommand.Create create = order(39, true).orElseThrow();

        FollowUp made = machine.replay(
                machine.initial(),
                machine.decide(machine.initial(), create, NOON).get());

        assertThat(made.task().orElseThrow().kind()).isEqualTo(FollowUpKind.CALLBACK);
        assertThat(create.order().text()).contains("ご利用状況を確認する。");
        assertThat(create.order().basis()).isEqualTo("signal:health");
        assertThat(create.toString()).doesNotContain("customer-1");
        assertThat(machine.decide(made, create, NOON).getLeft().rule()).isEqualTo(FollowUpRule.CREATED_TWICE);
    }

    @Test
    @DisplayName("M212: where the rule does not hold, or signals are missing, nothing is made")
    void otherwiseNothingIsMade() {
        assertThat(order(40, true)).isEmpty();
        assertThat(order(39, false)).isEmpty();
        assertThat(SignalRules.rule("health").order(ID, CUSTOMER, Facts.of(Map.of()), Locale.ENGLISH))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignalRules.rule(" "))
                .withMessage("SignalRule.id must not be blank, was \" \"");
    }
}
