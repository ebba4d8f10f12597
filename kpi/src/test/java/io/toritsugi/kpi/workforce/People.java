package io.toritsugi.kpi.workforce;

import io.toritsugi.core.event.organization.LeavingReason;
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

/**
 * A centre of four: ann since January 2025, bob since 1 March 2026, carl who resigned on 10 April 2026, dora who moved from a vendor to
 * the house on 1 April 2026 and has English until the end of April.
 */
final class People {
    static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    static final LocalDate LAST_OF_APRIL = LocalDate.of(2026, 4, 30);

    private static final EmployerId HOUSE = EmployerId.of("house");
    private static final EmployerId VENDOR = EmployerId.of("vendor");
    private static final SiteId TOKYO = SiteId.of("tokyo");
    static final SkillId ENGLISH = SkillId.of("english");

    private People() {}

    static Organization centre() {
        return Organization.of(OrganizationData.builder()
                        .version("1")
                        .tenant(TenantId.of("acme"))
                        .effectiveFrom(APRIL)
                        .addSites(Site.builder()
                                .id(TOKYO)
                                .name(new Bilingual("Tokyo", "東京"))
                                .zone(ZoneId.of("Asia/Tokyo"))
                                .build())
                        .addEmployers(employer(HOUSE, EmployerKind.IN_HOUSE), employer(VENDOR, EmployerKind.VENDOR))
                        .addSkills(Skill.builder()
                                .id(ENGLISH)
                                .name(new Bilingual("English", "英語"))
                                .build())
                        .addAgents(
                                agent("ann")
                                        .addEmployments(since(HOUSE, 2025, 1, 1))
                                        .build(),
                                agent("bob")
                                        .addEmployments(since(HOUSE, 2026, 3, 1))
                                        .build(),
                                agent("carl")
                                        .addEmployments(Employment.builder()
                                                .employer(HOUSE)
                                                .firstDay(LocalDate.of(2020, 1, 1))
                                                .lastDay(LocalDate.of(2026, 4, 10))
                                                .reason(LeavingReason.RESIGNED)
                                                .build())
                                        .build(),
                                agent("dora")
                                        .addEmployments(
                                                Employment.builder()
                                                        .employer(VENDOR)
                                                        .firstDay(LocalDate.of(2025, 10, 1))
                                                        .lastDay(LocalDate.of(2026, 3, 31))
                                                        .reason(LeavingReason.MOVED)
                                                        .build(),
                                                since(HOUSE, 2026, 4, 1))
                                        .addSkills(SkillGrant.builder()
                                                .skill(ENGLISH)
                                                .level(3)
                                                .firstDay(LocalDate.of(2025, 10, 1))
                                                .lastDay(LAST_OF_APRIL)
                                                .build())
                                        .build())
                        .build())
                .get();
    }

    private static Employer employer(EmployerId id, EmployerKind kind) {
        return Employer.builder()
                .id(id)
                .name(new Bilingual(id.value(), "会社"))
                .kind(kind)
                .build();
    }

    private static AgentProfile.Builder agent(String id) {
        return AgentProfile.builder().id(AgentId.of(id)).name(id).site(TOKYO);
    }

    private static Employment since(EmployerId employer, int year, int month, int day) {
        return Employment.builder()
                .employer(employer)
                .firstDay(LocalDate.of(year, month, day))
                .build();
    }
}
