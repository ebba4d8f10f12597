package io.toritsugi.core.organization;

import static io.toritsugi.core.organization.SampleCentre.CARDS;
import static io.toritsugi.core.organization.SampleCentre.DAY;
import static io.toritsugi.core.organization.SampleCentre.HOUSE;
import static io.toritsugi.core.organization.SampleCentre.LOANS;
import static io.toritsugi.core.organization.SampleCentre.MANILA;
import static io.toritsugi.core.organization.SampleCentre.SERVICE;
import static io.toritsugi.core.organization.SampleCentre.T_CARDS;
import static io.toritsugi.core.organization.SampleCentre.T_LOANS;
import static io.toritsugi.core.organization.SampleCentre.VENDOR;
import static io.toritsugi.core.organization.SampleCentre.id;
import static io.toritsugi.core.organization.SampleCentre.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.organization.DepartmentId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.id.organization.TeamId;
import io.toritsugi.core.organization.staff.AgentProfile;
import io.toritsugi.core.organization.unit.ReasonCode;
import io.toritsugi.core.organization.unit.RoleDefinition;
import io.toritsugi.core.organization.unit.Team;
import io.toritsugi.core.permission.Role;
import io.toritsugi.core.value.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class OrganizationTest {
    private static final Organization CENTRE = SampleCentre.organization();

    @Test
    void aVirtualCentreGroupsItsAgentsBySiteEmployerTeamAndDepartment() {
        assertThat(CENTRE.workforce().agentsOf(MANILA, DAY))
                .extracting(AgentProfile::id)
                .containsExactly(id("carl"));
        assertThat(CENTRE.workforce().agentsOf(VENDOR, DAY))
                .extracting(AgentProfile::id)
                .containsExactly(id("carl"));
        assertThat(CENTRE.workforce().agentsOf(T_LOANS, DAY))
                .extracting(AgentProfile::id)
                .containsExactly(id("ann"), id("bob"), id("lead"));
        assertThat(CENTRE.workforce().agentsOf(T_CARDS, DAY))
                .extracting(AgentProfile::id)
                .containsExactly(id("carl"));
        assertThat(CENTRE.workforce().agentsOf(LOANS, DAY))
                .extracting(AgentProfile::id)
                .containsExactly(id("ann"), id("bob"), id("lead"));
        assertThat(CENTRE.workforce().agentsOf(SERVICE, DAY))
                .extracting(AgentProfile::id)
                .containsExactly(id("ann"), id("bob"), id("carl"), id("lead"), id("super"));
    }

    @Test
    void aGroupHasThoseWhoAreEmployedOnTheDay() {
        assertThat(CENTRE.workforce().agentsOf(CARDS, LocalDate.of(2026, 3, 31)))
                .extracting(AgentProfile::id)
                .containsExactly(id("carl"), id("gone"));
        assertThat(CENTRE.workforce().agentsOf(VENDOR, LocalDate.of(2025, 3, 31)))
                .extracting(AgentProfile::id)
                .containsExactly(id("ann"), id("carl"));
        assertThat(CENTRE.workforce().agentsOf(HOUSE, LocalDate.of(2025, 4, 1)))
                .extracting(AgentProfile::id)
                .contains(id("ann"))
                .doesNotContain(id("carl"));
    }

    @Test
    void theZoneOfAnAgentIsThatOfHisSite() {
        Instant lateInTokyo = Instant.parse("2026-04-01T15:30:00Z");

        assertThat(CENTRE.zoneOf(id("carl"))).contains(ZoneId.of("Asia/Manila"));
        assertThat(CENTRE.dayOf(id("carl"), lateInTokyo)).contains(LocalDate.of(2026, 4, 1));
        assertThat(CENTRE.dayOf(id("ann"), lateInTokyo)).contains(LocalDate.of(2026, 4, 2));
    }

    @Test
    void anAgentsOwnDepartmentComesBeforeThatOfHisTeam() {
        assertThat(CENTRE.reportingLines().departmentOf(id("ann"))).contains(LOANS);
        assertThat(CENTRE.reportingLines().departmentOf(id("gone"))).contains(CARDS);
        assertThat(CENTRE.reportingLines().departmentOf(id("qa"))).isEmpty();
        assertThat(CENTRE.reportingLines().withParents(LOANS)).containsExactly(LOANS, SERVICE);
    }

    @Test
    void aContactEscalatesToTheLeaderThenHisDeputiesThenTheHeads() {
        assertThat(CENTRE.reportingLines().escalation(id("ann"), DAY))
                .containsExactly(id("lead"), id("deputy"), id("head"));
        assertThat(CENTRE.reportingLines().escalation(id("lead"), DAY)).containsExactly(id("deputy"), id("head"));
        assertThat(CENTRE.reportingLines().escalation(id("super"), DAY)).containsExactly(id("head"));
        assertThat(CENTRE.reportingLines().escalation(id("qa"), DAY)).isEmpty();
    }

    @Test
    void nobodyEscalatesToOneWhoIsNotEmployed() {
        LocalDate beforeAnybody = LocalDate.of(2020, 3, 31);

        assertThat(CENTRE.reportingLines().leaderOf(T_LOANS, DAY)).contains(id("lead"));
        assertThat(CENTRE.reportingLines().leaderOf(T_LOANS, beforeAnybody)).isEmpty();
        assertThat(CENTRE.reportingLines().escalation(id("ann"), beforeAnybody)).isEmpty();
    }

    @Test
    void aDeputyLeadsBeforeTheLeaderComes() {
        OrganizationData.Builder data = OrganizationData.builder();
        data.version("1")
                .tenant(CENTRE.tenant())
                .effectiveFrom(DAY)
                .addAllSites(CENTRE.data().sites())
                .addAllEmployers(CENTRE.data().employers())
                .addTeams(Team.builder()
                        .id(T_LOANS)
                        .name(new Bilingual("Loans", "融資"))
                        .leader(id("new"))
                        .addDeputies(id("old"))
                        .build())
                .addAgents(
                        AgentProfile.builder()
                                .id(id("new"))
                                .name("x")
                                .site(MANILA)
                                .addEmployments(SampleCentre.employed(HOUSE, "2026-05-01"))
                                .build(),
                        SampleCentre.member("old", MANILA, HOUSE).build());

        assertThat(valid(data.build()).reportingLines().leaderOf(T_LOANS, DAY)).contains(id("old"));
        assertThat(valid(data.build()).reportingLines().leaderOf(T_LOANS, LocalDate.of(2026, 5, 1)))
                .contains(id("new"));
    }

    @Test
    void aPersonMayHoldSeveralRolesAtATime() {
        assertThat(CENTRE.findAgent(id("head")).orElseThrow().rolesOn(DAY))
                .containsExactly(Role.CENTRE_HEAD, Role.MANAGER);
    }

    @Test
    void aRoleIsCalledAsTheHouseCallsIt() {
        Organization own = valid(OrganizationData.builder()
                .version("1")
                .tenant(CENTRE.tenant())
                .effectiveFrom(DAY)
                .addRoles(RoleDefinition.builder()
                        .role(Role.SUPERVISOR)
                        .name(new Bilingual("SV", "SV"))
                        .build())
                .build());

        assertThat(own.nameOf(Role.SUPERVISOR)).contains(new Bilingual("SV", "SV"));
        assertThat(CENTRE.nameOf(Role.SUPERVISOR)).contains(new Bilingual("Supervisor", "スーパーバイザー"));
        assertThat(CENTRE.nameOf(Role.of("nobody-defined-it"))).isEmpty();
    }

    @Test
    void withoutReasonCodesOfItsOwnTheStandardOnesHold() {
        Organization bare = valid(OrganizationData.builder()
                .version("1")
                .tenant(CENTRE.tenant())
                .effectiveFrom(DAY)
                .build());

        assertThat(bare.reasonCodes()).isEqualTo(ReasonCode.STANDARD);
        assertThat(bare.findReasonCode("missed-offer"))
                .map(code -> code.reason().reasonClass())
                .contains(ReasonClass.MISSED_OFFER);
        assertThat(CENTRE.reasonCodes()).extracting(ReasonCode::code).containsExactly("lunch", "break");
        assertThat(CENTRE.findReasonCode("missed-offer")).isEmpty();
    }

    @Test
    void theStandardReasonCodesNameWhateverAnAgentIsGivenByItself() {
        AgentSettings settings = AgentSettings.standard();
        assertThat(ReasonCode.STANDARD)
                .extracting(ReasonCode::reason)
                .contains(settings.leaseLostReason(), settings.missedOffers().reason());
    }

    @Test
    void theStandardReasonCodesHaveEveryClassAndNoCodeTwice() {
        assertThat(ReasonCode.STANDARD).extracting(ReasonCode::code).doesNotHaveDuplicates();
        assertThat(ReasonCode.STANDARD)
                .extracting(code -> code.reason().reasonClass())
                .containsAll(Arrays.asList(ReasonClass.values()));
    }

    @Test
    void aQuestionAboutNobodyHasAnEmptyAnswer() {
        AgentId nobody = id("nobody");

        assertThat(CENTRE.findAgent(nobody)).isEmpty();
        assertThat(CENTRE.zoneOf(nobody)).isEmpty();
        assertThat(CENTRE.reportingLines().escalation(nobody, DAY)).isEmpty();
        assertThat(CENTRE.findTeam(TeamId.of("x"))).isEmpty();
        assertThat(CENTRE.findSite(SiteId.of("x"))).isEmpty();
        assertThat(CENTRE.findEmployer(EmployerId.of("x"))).isEmpty();
        assertThat(CENTRE.findDepartment(DepartmentId.of("x"))).isEmpty();
        assertThat(CENTRE.findSkill(SkillId.of("x"))).isEmpty();
        assertThat(CENTRE.workforce().agentsOf(TeamId.of("x"), DAY)).isEmpty();
        assertThat(CENTRE.reportingLines().withParents(DepartmentId.of("x"))).isEmpty();
        assertThat(CENTRE.workforce().tenureDays(nobody, DAY)).isEmpty();
        assertThat(CENTRE.skillMatrix().history(nobody)).isEmpty();
    }

    @Property
    @Domain(Organizations.class)
    void everybodyWhoIsEmployedBelongsToOneSiteAndOneEmployer(
            @ForAll Organization organization, @ForAll LocalDate day) {
        List<AgentId> employed = List.copyOf(organization.workforce().employedOn(day));

        assertThat(organization.data().sites().stream()
                        .flatMap(site -> organization.workforce().agentsOf(site.id(), day).stream())
                        .map(AgentProfile::id))
                .containsExactlyInAnyOrderElementsOf(employed);
        assertThat(organization.data().employers().stream()
                        .flatMap(employer -> organization.workforce().agentsOf(employer.id(), day).stream())
                        .map(AgentProfile::id))
                .containsExactlyInAnyOrderElementsOf(employed);
    }

    @Test
    void noTextShowsANameOfAPerson() {
        assertThat(CENTRE.toString()).isEqualTo("Organization{tenant=acme, version=2026-04}");
        assertThat(CENTRE.data().toString()).contains("ann").doesNotContain(SampleCentre.MARK);
        assertThat(CENTRE.agents().toString()).contains("ann").doesNotContain(SampleCentre.MARK);
    }
}
