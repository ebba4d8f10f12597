package io.toritsugi.core.organization;

import static io.toritsugi.core.organization.SampleCentre.HOUSE;
import static io.toritsugi.core.organization.SampleCentre.MANILA;
import static io.toritsugi.core.organization.SampleCentre.id;
import static io.toritsugi.core.organization.SampleCentre.member;
import static io.toritsugi.core.organization.SampleCentre.role;
import static io.toritsugi.core.organization.SampleCentre.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.organization.LeavingReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.organization.staff.AgentProfile;
import io.toritsugi.core.organization.staff.RoleAssignment;
import io.toritsugi.core.permission.Permission;
import io.toritsugi.core.permission.PermissionRefusal;
import io.toritsugi.core.permission.PermissionRefusal.Reason;
import io.toritsugi.core.permission.Role;
import io.toritsugi.core.permission.RolePermission;
import io.toritsugi.core.permission.RolePermissions;
import io.toritsugi.core.permission.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationPermissionsTest {
    private static final Instant NOW = Instant.parse("2026-04-01T03:00:00Z");

    @ParameterizedTest(name = "{0} may {1} {2}: {3}")
    @CsvSource({
        "ann,     view-kpis,    ann,     ",
        "ann,     view-kpis,    bob,     OUT_OF_SCOPE", // to belong to a team gives nothing over it
        "ann,     force-status, ann,     NO_ROLE",
        "lead,    force-status, ann,     ",
        "lead,    force-status, lead,    ", // he belongs to the team that he leads
        "lead,    force-status, carl,    OUT_OF_SCOPE",
        "deputy,  force-status, ann,     ",
        "deputy,  force-status, deputy,  OUT_OF_SCOPE", // he leads the team, and does not belong to it
        "clara,   force-status, carl,    ",
        "super,   force-status, ann,     ", // loans lies in service
        "super,   force-status, carl,    ",
        "super,   force-status, qa,      OUT_OF_SCOPE", // qa has no department
        "super,   manage-skills, ann,    NO_ROLE",
        "head,    change-organisation, qa, ", // manager and head of the centre at once
        "qa,      listen,       carl,    ",
        "qa,      whisper,      carl,    NO_ROLE",
        "trainer, manage-skills, carl,   ",
        "gone,    force-status, ann,     NOT_EMPLOYED",
        "super,   view-kpis,    gone,    ", // one who left still has figures
        "nobody,  view-kpis,    ann,     ACTOR_UNKNOWN",
        "head,    view-kpis,    nobody,  AGENT_UNKNOWN",
        "nobody,  view-kpis,    nobody,  ACTOR_UNKNOWN"
    })
    void theStandardRolesReachWhomTheyShould(String actor, String permission, String over, Reason refused) {
        Optional<PermissionRefusal> refusal =
                SampleCentre.organization().permissions().check(id(actor), Permission.of(permission), id(over), NOW);

        assertThat(refusal)
                .isEqualTo(Optional.ofNullable(refused)
                        .map(reason -> new PermissionRefusal(
                                reason, id(actor), Permission.of(permission), Optional.of(id(over)))));
    }

    @ParameterizedTest(name = "over {0} reaches {1}: {2}")
    @CsvSource({
        "SELF,       lead,  true",
        "SELF,       ann,   false",
        "TEAM,       ann,   true",
        "TEAM,       carl,  false",
        "DEPARTMENT, ann,   true",
        "DEPARTMENT, carl,  false", // cards lies beside loans
        "DEPARTMENT, super, false", // service lies above loans
        "SITE,       qa,    true",
        "SITE,       carl,  false",
        "EMPLOYER,   qa,    true",
        "EMPLOYER,   carl,  false",
        "EMPLOYER,   gone,  false", // nobody employs him on that day
        "CENTRE,     carl,  true",
        "CENTRE,     gone,  true"
    })
    void aScopeCoversWhomItSays(Scope scope, String over, boolean reached) {
        Organization organization = valid(SampleCentre.builder()
                .rolePermissions(RolePermissions.builder()
                        .addRows(new RolePermission(Role.TEAM_LEADER, Permission.LISTEN, scope))
                        .build())
                .build());

        assertThat(organization
                        .permissions()
                        .check(id("lead"), Permission.LISTEN, id(over), NOW)
                        .isEmpty())
                .isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"SELF,false", "TEAM,false", "DEPARTMENT,false", "SITE,false", "EMPLOYER,false", "CENTRE,true"})
    void whatIsDoneToNoAgentConcernsTheWholeCentre(Scope scope, boolean permitted) {
        Organization organization = valid(SampleCentre.builder()
                .rolePermissions(RolePermissions.builder()
                        .addRows(new RolePermission(Role.OPERATOR, Permission.MOVE_CONTACT, scope))
                        .build())
                .build());

        assertThat(organization.permissions().check(id("ann"), Permission.MOVE_CONTACT, NOW))
                .isEqualTo(
                        permitted
                                ? Optional.empty()
                                : Optional.of(new PermissionRefusal(
                                        Reason.OUT_OF_SCOPE, id("ann"), Permission.MOVE_CONTACT, Optional.empty())));
    }

    @Test
    void anOrganisationWithoutDepartmentsIsOneDepartment() {
        OrganizationData small = OrganizationData.builder()
                .version("1")
                .tenant(SampleCentre.data().tenant())
                .effectiveFrom(SampleCentre.DAY)
                .addAllSites(SampleCentre.data().sites())
                .addAllEmployers(SampleCentre.data().employers())
                .addAgents(
                        member("chief", SampleCentre.TOKYO, HOUSE)
                                .addRoles(role(Role.SUPERVISOR))
                                .build(),
                        member("eve", MANILA, HOUSE).build())
                .build();

        assertThat(valid(small).permissions().check(id("chief"), Permission.FORCE_STATUS, id("eve"), NOW))
                .isEmpty();
    }

    @Test
    void whoHeadsADepartmentReachesItWithoutBelongingToIt() {
        assertThat(SampleCentre.organization().reportingLines().departmentOf(id("head")))
                .isEmpty();

        Organization organization = valid(SampleCentre.builder()
                .rolePermissions(RolePermissions.builder()
                        .addRows(new RolePermission(Role.MANAGER, Permission.PLAN_SCHEDULES, Scope.DEPARTMENT))
                        .build())
                .build());

        assertThat(organization.permissions().reach(id("head"), Permission.PLAN_SCHEDULES, NOW))
                .containsExactly(id("ann"), id("bob"), id("carl"), id("gone"), id("lead"), id("super"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T15:59:59Z, true", // still 31 March in Manila, though 1 April in Tokyo
        "2026-03-31T16:00:00Z, false"
    })
    void theDayIsThatOfTheActorsSite(Instant now, boolean employed) {
        AgentProfile leaver = AgentProfile.builder()
                .id(id("leaver"))
                .name("x")
                .site(MANILA)
                .addEmployments(SampleCentre.employed(HOUSE, "2026-01-01", "2026-03-31", LeavingReason.CONTRACT_ENDED))
                .addRoles(role(Role.QA))
                .build();
        Organization organization =
                valid(SampleCentre.builder().addAgents(leaver).build());

        assertThat(organization.permissions().check(id("leaver"), Permission.LISTEN, id("ann"), now))
                .map(PermissionRefusal::reason)
                .isEqualTo(employed ? Optional.empty() : Optional.of(Reason.NOT_EMPLOYED));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31,NO_ROLE", "2026-04-01,", "2026-04-07,", "2026-04-08,NO_ROLE"})
    void aRoleCountsOnTheDaysForWhichItIsGiven(LocalDate day, Reason refused) {
        AgentProfile stand = member("stand-in", SampleCentre.TOKYO, HOUSE)
                .addRoles(RoleAssignment.builder()
                        .role(Role.CENTRE_HEAD)
                        .firstDay(LocalDate.of(2026, 4, 1))
                        .lastDay(LocalDate.of(2026, 4, 7))
                        .build())
                .build();
        Organization organization =
                valid(SampleCentre.builder().addAgents(stand).build());
        Instant noon = day.atTime(12, 0).atZone(ZoneId.of("Asia/Tokyo")).toInstant();

        assertThat(organization.permissions().check(id("stand-in"), Permission.CHANGE_ORGANISATION, noon))
                .map(PermissionRefusal::reason)
                .isEqualTo(Optional.ofNullable(refused));
    }

    @Property
    @Domain(Organizations.class)
    void whoHasNoRoleMayDoNothing(@ForAll Organization organization, @ForAll AgentId actor) {
        Organization roleless = Organizations.withAgents(
                organization, agent -> agent.id().equals(actor) ? Organizations.withRoles(agent, List.of()) : agent);
        for (Permission permission : Permission.BUILT_IN) {
            assertThat(roleless.permissions().check(actor, permission, NOW)).isPresent();
            assertThat(roleless.permissions().check(actor, permission, actor, NOW))
                    .isPresent();
            assertThat(roleless.permissions().reach(actor, permission, NOW)).isEmpty();
        }
    }

    @Property
    @Domain(Organizations.class)
    void theReachIsJustThoseForWhomNothingIsRefused(@ForAll Organization organization) {
        for (AgentProfile actor : organization.agents()) {
            for (Permission permission : Permission.BUILT_IN) {
                assertThat(organization.permissions().reach(actor.id(), permission, NOW))
                        .containsExactlyElementsOf(organization.agents().stream()
                                .map(AgentProfile::id)
                                .filter(over -> organization
                                        .permissions()
                                        .check(actor.id(), permission, over, NOW)
                                        .isEmpty())
                                .toList());
            }
        }
    }

    @Property
    @Domain(Organizations.class)
    void moreRolesNeverPermitLess(@ForAll Organization organization) {
        for (AgentProfile actor : organization.agents()) {
            Organization fewer = Organizations.withAgents(
                    organization,
                    agent -> Organizations.withRoles(
                            agent, agent.roles().stream().skip(1).toList()));
            for (Permission permission : Permission.BUILT_IN) {
                assertThat(organization.permissions().reach(actor.id(), permission, NOW))
                        .containsAll(fewer.permissions().reach(actor.id(), permission, NOW));
            }
        }
    }
}
