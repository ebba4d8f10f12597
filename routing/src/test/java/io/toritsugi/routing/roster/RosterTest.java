package io.toritsugi.routing.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.organization.Organization;
import io.toritsugi.core.organization.OrganizationData;
import io.toritsugi.core.organization.staff.AgentProfile;
import io.toritsugi.core.organization.staff.Employment;
import io.toritsugi.core.organization.staff.SkillGrant;
import io.toritsugi.core.organization.unit.Employer;
import io.toritsugi.core.organization.unit.EmployerKind;
import io.toritsugi.core.organization.unit.Site;
import io.toritsugi.core.organization.unit.Skill;
import io.toritsugi.core.value.Bilingual;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final SiteId TOKYO = SiteId.of("tokyo");
    private static final EmployerId HOUSE = EmployerId.of("house");
    private static final EmployerId VENDOR = EmployerId.of("vendor");

    @Test
    void routingKnowsWhoIsEmployedThatDayWithHisSkillsOfThatDay() {
        Organization organization = organization(
                agent("zoe", HOUSE, DAY.minusDays(9))
                        .addSkills(grant("billing", 3, DAY.minusDays(9))
                                .lastDay(DAY.minusDays(1))
                                .build())
                        .addSkills(grant("billing", 4, DAY).build())
                        .addSkills(grant("french", 2, DAY.plusDays(1)).build())
                        .build(),
                agent("ann", VENDOR, DAY)
                        .addSkills(grant("dance", 0, DAY).build())
                        .addSkills(grant("music", 200, DAY).build())
                        .build(),
                agent("new", HOUSE, DAY.plusDays(1)).build());

        assertThat(Roster.of(organization, DAY))
                .containsExactly(
                        RosterEntry.builder()
                                .agent(AgentId.of("ann"))
                                .putSkills(SkillId.of("music"), 100)
                                .site(TOKYO)
                                .employer(VENDOR)
                                .build(),
                        RosterEntry.builder()
                                .agent(AgentId.of("zoe"))
                                .putSkills(SkillId.of("billing"), 4)
                                .site(TOKYO)
                                .employer(HOUSE)
                                .build());
    }

    @Test
    void noNameOfAPersonIsTaken() {
        Organization organization = organization(agent("ann", HOUSE, DAY).build());
        assertThat(Roster.of(organization, DAY).toString()).contains("ann").doesNotContain("Secret Name");
    }

    private static AgentProfile.Builder agent(String id, EmployerId employer, LocalDate firstDay) {
        return AgentProfile.builder()
                .id(AgentId.of(id))
                .name("Secret Name")
                .site(TOKYO)
                .addEmployments(Employment.builder()
                        .employer(employer)
                        .firstDay(firstDay)
                        .build());
    }

    private static SkillGrant.Builder grant(String skill, int level, LocalDate firstDay) {
        return SkillGrant.builder().skill(SkillId.of(skill)).level(level).firstDay(firstDay);
    }

    private static Organization organization(AgentProfile... agents) {
        return Organization.of(OrganizationData.builder()
                        .version("1")
                        .tenant(TenantId.of("t"))
                        .effectiveFrom(DAY)
                        .addSites(Site.builder()
                                .id(TOKYO)
                                .name(name())
                                .zone(ZoneId.of("Asia/Tokyo"))
                                .build())
                        .addEmployers(employer(HOUSE), employer(VENDOR))
                        .addAllSkills(List.of(skill("billing"), skill("french"), skill("dance"), skill("music")))
                        .addAgents(agents)
                        .build())
                .get();
    }

    private static Employer employer(EmployerId id) {
        return Employer.builder()
                .id(id)
                .name(name())
                .kind(EmployerKind.IN_HOUSE)
                .build();
    }

    private static Skill skill(String id) {
        return Skill.builder()
                .id(SkillId.of(id))
                .name(name())
                .lowestLevel(0)
                .highestLevel(200)
                .build();
    }

    private static Bilingual name() {
        return new Bilingual("N", "名");
    }
}
