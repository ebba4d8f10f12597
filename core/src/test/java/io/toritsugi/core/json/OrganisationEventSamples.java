package io.toritsugi.core.json;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.organization.CostBasis;
import io.toritsugi.core.event.organization.CostRateSet;
import io.toritsugi.core.event.organization.CostSubject;
import io.toritsugi.core.event.organization.EmploymentEnded;
import io.toritsugi.core.event.organization.EmploymentStarted;
import io.toritsugi.core.event.organization.LeavingReason;
import io.toritsugi.core.event.organization.OrganisationChanged;
import io.toritsugi.core.event.organization.SkillBasis;
import io.toritsugi.core.event.organization.SkillGranted;
import io.toritsugi.core.event.organization.SkillRevoked;
import io.toritsugi.core.event.organization.TrainingCompleted;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SkillId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The events of an organisation, with every attribute set. */
final class OrganisationEventSamples {
    private static final TenantId TENANT = TenantId.of("acme");
    private static final AgentId AGENT = AgentId.of("a1");
    private static final EmployerId EMPLOYER = EmployerId.of("staffing");
    private static final SkillId SKILL = SkillId.of("loans");
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    private OrganisationEventSamples() {}

    static List<Event> all() {
        return List.of(
                OrganisationChanged.builder()
                        .tenant(TENANT)
                        .version("2026-04")
                        .effectiveFrom(FIRST)
                        .build(),
                EmploymentStarted.builder()
                        .agent(AGENT)
                        .employer(EMPLOYER)
                        .firstDay(FIRST)
                        .lastDay(LAST)
                        .build(),
                EmploymentEnded.builder()
                        .agent(AGENT)
                        .employer(EMPLOYER)
                        .firstDay(FIRST)
                        .lastDay(LAST)
                        .reason(LeavingReason.CONTRACT_ENDED)
                        .build(),
                SkillGranted.builder()
                        .agent(AGENT)
                        .skill(SKILL)
                        .level(3)
                        .firstDay(FIRST)
                        .lastDay(LAST)
                        .basis(SkillBasis.CERTIFICATE)
                        .build(),
                SkillRevoked.builder()
                        .agent(AGENT)
                        .skill(SKILL)
                        .level(3)
                        .firstDay(FIRST)
                        .lastDay(LAST)
                        .build(),
                TrainingCompleted.builder()
                        .agent(AGENT)
                        .training("loans-basic")
                        .skill(SKILL)
                        .passed(false)
                        .assertedDuration(Duration.ofHours(14))
                        .build(),
                CostRateSet.builder()
                        .tenant(TENANT)
                        .subject(CostSubject.of(AGENT))
                        .basis(CostBasis.HOUR)
                        .rate(Money.of("1800.50", "JPY"))
                        .firstDay(FIRST)
                        .lastDay(LAST)
                        .build());
    }
}
