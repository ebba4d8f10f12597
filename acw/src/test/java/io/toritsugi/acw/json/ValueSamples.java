package io.toritsugi.acw.json;

import io.toritsugi.acw.appointment.AppointmentBook;
import io.toritsugi.acw.check.CheckOverride;
import io.toritsugi.acw.check.FailedCheck;
import io.toritsugi.acw.check.Severity;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.followup.FollowUp;
import io.toritsugi.acw.followup.FollowUpOrder;
import io.toritsugi.acw.followup.FollowUpSamples;
import io.toritsugi.acw.followup.order.SignalRule;
import io.toritsugi.acw.followup.order.SignalRules;
import io.toritsugi.acw.followup.order.WorkSettings;
import io.toritsugi.acw.followup.recurrence.Recurrence;
import io.toritsugi.acw.policy.AcwMode;
import io.toritsugi.acw.policy.AcwPolicies;
import io.toritsugi.acw.policy.AcwPolicy;
import io.toritsugi.acw.policy.ExtensionRule;
import io.toritsugi.acw.policy.OutcomeClass;
import io.toritsugi.acw.policy.ResolvedPolicy;
import io.toritsugi.acw.promise.PromiseOrder;
import io.toritsugi.acw.promise.PromiseSamples;
import io.toritsugi.acw.promise.WatchedPromise;
import io.toritsugi.acw.quality.compliance.CompliancePolicy;
import io.toritsugi.acw.quality.compliance.ComplianceRule;
import io.toritsugi.acw.quality.evaluation.EvaluationOrder;
import io.toritsugi.acw.quality.evaluation.EvaluationSamples;
import io.toritsugi.acw.quality.form.EvaluationForm;
import io.toritsugi.acw.quality.form.FormSamples;
import io.toritsugi.acw.quality.sample.SamplingPlan;
import io.toritsugi.acw.select.SelectionRule;
import io.toritsugi.acw.select.SelectionTable;
import io.toritsugi.acw.select.SelectorFault;
import io.toritsugi.acw.select.TemplateChoice;
import io.toritsugi.acw.template.Documents;
import io.toritsugi.acw.template.Template;
import io.toritsugi.acw.template.TemplateId;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.acw.update.UpdateOrder;
import io.toritsugi.acw.update.UpdateSamples;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.organization.TeamId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Values beside the events that have a wire form, everything set, by the name of their golden file. */
final class ValueSamples {
    private ValueSamples() {}

    /** What is read as itself, and as what. */
    record Sample(String name, Object value, Class<?> type) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> all() {
        return List.of(
                new Sample("Template", Documents.template(Documents.WHOLE), Template.class),
                new Sample("FollowUpOrder", FollowUpSamples.order(), FollowUpOrder.class),
                new Sample("FollowUp", FollowUpSamples.followUp(), FollowUp.class),
                new Sample("Recurrence", FollowUpSamples.recurrence(), Recurrence.class),
                new Sample("AppointmentBook", FollowUpSamples.appointments(), AppointmentBook.class),
                new Sample("UpdateOrder", UpdateSamples.order(), UpdateOrder.class),
                new Sample("WorkSettings", FollowUpSamples.settings(), WorkSettings.class),
                new Sample("PromiseOrder", PromiseSamples.order(), PromiseOrder.class),
                new Sample("WatchedPromise", PromiseSamples.promise(), WatchedPromise.class),
                new Sample("EvaluationForm", FormSamples.VOICE, EvaluationForm.class),
                new Sample(
                        "EvaluationOrder",
                        EvaluationSamples.order(EvaluationSamples.answers("rude"))
                                .build(),
                        EvaluationOrder.class),
                new Sample("SamplingPlan", samplingPlan(), SamplingPlan.class),
                new Sample("CompliancePolicy", compliancePolicy(), CompliancePolicy.class),
                new Sample("SignalRule", SignalRules.rule("health"), SignalRule.class),
                new Sample("CodeTree", Documents.categories(), CodeTree.class),
                new Sample("AcwPolicy", policy(), AcwPolicy.class),
                new Sample("AcwPolicies", policies(), AcwPolicies.class),
                new Sample("ResolvedPolicy", resolved(), ResolvedPolicy.class),
                new Sample("SelectionTable", table(), SelectionTable.class),
                new Sample(
                        "SelectorFault",
                        new SelectorFault("by-intent", SelectorFault.Reason.UNKNOWN_TEMPLATE, "gone"),
                        SelectorFault.class),
                new Sample("FailedCheck", failedCheck(), FailedCheck.class));
    }

    private static SamplingPlan samplingPlan() {
        return SamplingPlan.builder()
                .id("june")
                .seed("2026-06")
                .eligibleWhen(Condition.parse("contact.channel = 'VOICE'").get())
                .share(new BigDecimal("0.02"))
                .putAlways(
                        "complaint", Condition.parse("contact.complaint = true").get())
                .atLeastPerAgent(2)
                .atMostPerAgent(10)
                .build();
    }

    private static CompliancePolicy compliancePolicy() {
        return CompliancePolicy.builder()
                .id("refunds")
                .version(2)
                .addRules(ComplianceRule.builder()
                        .code("REFUND_NOT_CONFIRMED")
                        .words(Texts.of("en", "A refund is confirmed."))
                        .appliesWhen(Condition.parse("refund = true").get())
                        .brokenWhen(Condition.parse("confirmed = false").get())
                        .fails(false)
                        .build())
                .build();
    }

    private static AcwPolicy policy() {
        return AcwPolicy.builder()
                .mode(AcwMode.TIME_BOXED)
                .putLimits(OutcomeClass.CONNECTED, Duration.ofSeconds(90))
                .putLimits(OutcomeClass.NOT_CONNECTED, Duration.ofSeconds(20))
                .putLimits(OutcomeClass.ABANDONED_IN_RING, Duration.ofMillis(1500))
                .codeRequired(true)
                .codeTimeout(Duration.ofSeconds(60))
                .defaultCode(CodePath.of("open", "no-code"))
                .codeEndsWrapUp(false)
                .extension(ExtensionRule.builder()
                        .length(Duration.ofMinutes(1))
                        .count(2)
                        .reasonRequired(true)
                        .approval(true)
                        .build())
                .grace(Duration.ofSeconds(30))
                .exclusive(false)
                .unitsHeld(50)
                .build();
    }

    private static AcwPolicies policies() {
        return AcwPolicies.builder()
                .tenant(policy())
                .putTeams(TeamId.of("red"), AcwPolicy.builder().exclusive(true).build())
                .putQueues(
                        QueueId.of("loans"),
                        AcwPolicy.builder()
                                .mode(AcwMode.TIME_BOXED_NO_EARLY_EXIT)
                                .build())
                .build();
    }

    private static ResolvedPolicy resolved() {
        return policies()
                .resolve(
                        Optional.of(QueueId.of("loans")),
                        Optional.of(TeamId.of("red")),
                        Optional.of(AcwPolicy.builder().unitsHeld(70).build()));
    }

    private static SelectionTable table() {
        return SelectionTable.builder()
                .id("centre")
                .version(1)
                .addRules(SelectionRule.builder()
                        .id("loans")
                        .when(Condition.parse("contact.queue = 'loans'").get())
                        .choice(TemplateChoice.builder()
                                .template(TemplateId.of("billing"))
                                .version(2)
                                .addRegulatedTypes("credit")
                                .build())
                        .build())
                .otherwise(TemplateChoice.of(TemplateRef.of("support", 3)))
                .build();
    }

    private static FailedCheck failedCheck() {
        return FailedCheck.builder()
                .check("keep-promises")
                .severity(Severity.BLOCKING)
                .addSubjects("promise", "e2")
                .override(CheckOverride.builder()
                        .by(Actor.of(Actor.Kind.SUPERVISOR, "sato"))
                        .at(Instant.parse("2026-04-01T00:00:00Z"))
                        .reason("agreed")
                        .build())
                .build();
    }
}
