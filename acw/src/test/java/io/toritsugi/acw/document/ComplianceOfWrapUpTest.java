package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.quality.compliance.CompliancePolicy;
import io.toritsugi.acw.quality.compliance.ComplianceReport;
import io.toritsugi.acw.quality.compliance.ComplianceResult;
import io.toritsugi.acw.quality.compliance.ComplianceRule;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.fact.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComplianceOfWrapUpTest {
    @Test
    @DisplayName("M19: a wrap-up as it was written passes or fails the policy of the company, with reason codes")
    void aWrapUpIsVerified() {
        CompliancePolicy policy = CompliancePolicy.builder()
                .id("refunds")
                .version(1)
                .addRules(ComplianceRule.builder()
                        .code("SMALL_REFUND_TAKEN_BACK")
                        .words(Texts.of("en", "A refund of less than 10 EUR is never taken back."))
                        .appliesWhen(Condition.parse(Billing.REFUND + " = true").get())
                        .brokenWhen(Condition.parse(Billing.AMOUNT + " < money '10 EUR'")
                                .get())
                        .build())
                .build();

        assertThat(after(policy, "2000").result()).isEqualTo(ComplianceResult.PASSED);
        ComplianceReport failed = after(policy, "9.99");
        assertThat(failed.result()).isEqualTo(ComplianceResult.FAILED);
        assertThat(failed.failed()).containsExactly("SMALL_REFUND_TAKEN_BACK");
        assertThat(policy.verify(Desk.opened().view().facts()).result()).isEqualTo(ComplianceResult.UNDECIDED);
    }

    private static ComplianceReport after(CompliancePolicy policy, String amount) {
        Desk desk = Desk.opened();
        desk.answer(Billing.INQUIRY, Answer.of("double charge"));
        desk.answer(Billing.CATEGORY, Answer.of(Billing.REFUNDS));
        desk.answer(Billing.REFUND, Answer.of(true));
        desk.answer(Billing.AMOUNT, Answer.of(Money.of(amount, "EUR")));
        return policy.verify(desk.view().facts());
    }
}
