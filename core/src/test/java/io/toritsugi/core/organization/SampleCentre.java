package io.toritsugi.core.organization;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.organization.CostBasis;
import io.toritsugi.core.event.organization.CostSubject;
import io.toritsugi.core.event.organization.LeavingReason;
import io.toritsugi.core.event.organization.SkillBasis;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.organization.DepartmentId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.id.organization.TeamId;
import io.toritsugi.core.organization.staff.AgentProfile;
import io.toritsugi.core.organization.staff.Employment;
import io.toritsugi.core.organization.staff.RoleAssignment;
import io.toritsugi.core.organization.staff.SkillGrant;
import io.toritsugi.core.organization.unit.CostRate;
import io.toritsugi.core.organization.unit.Department;
import io.toritsugi.core.organization.unit.Employer;
import io.toritsugi.core.organization.unit.EmployerKind;
import io.toritsugi.core.organization.unit.ReasonCode;
import io.toritsugi.core.organization.unit.RoleDefinition;
import io.toritsugi.core.organization.unit.Site;
import io.toritsugi.core.organization.unit.Skill;
import io.toritsugi.core.organization.unit.Team;
import io.toritsugi.core.permission.Role;
import io.toritsugi.core.value.Bilingual;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A centre of two sites, two employers and three departments, whose people stand for every role.
 *
 * <p>{@code service} has {@code loans} and {@code cards} below it. Team {@code t-loans} of {@code loans}: leader {@code lead},
 * deputy {@code deputy}, members {@code ann}, {@code bob}, {@code lead}. Team {@code t-cards} of {@code cards}: leader
 * {@code clara}, member {@code carl} of the vendor in Manila. {@code super} is of {@code service}, {@code head} heads it.
 */
public final class SampleCentre {
    public static final String MARK = "PERSONAL-MARK";
    static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    static final SiteId TOKYO = SiteId.of("tokyo");
    static final SiteId MANILA = SiteId.of("manila");
    static final EmployerId HOUSE = EmployerId.of("house");
    static final EmployerId VENDOR = EmployerId.of("vendor");
    static final DepartmentId SERVICE = DepartmentId.of("service");
    static final DepartmentId LOANS = DepartmentId.of("loans");
    static final DepartmentId CARDS = DepartmentId.of("cards");
    static final TeamId T_LOANS = TeamId.of("t-loans");
    static final TeamId T_CARDS = TeamId.of("t-cards");
    static final SkillId ENGLISH = SkillId.of("english");
    static final SkillId MORTGAGE = SkillId.of("mortgage");

    private SampleCentre() {}

    static AgentId id(String agent) {
        return AgentId.of(agent);
    }

    public static Organization organization() {
        return valid(data());
    }

    public static Organization valid(OrganizationData data) {
        return Organization.of(data)
                .getOrElseThrow(() ->
                        new AssertionError(Organization.of(data).getError().toString()));
    }

    public static OrganizationData data() {
        return builder().build();
    }

    static OrganizationData.Builder builder() {
        OrganizationData.Builder builder = OrganizationData.builder();
        builder.version("2026-04")
                .tenant(TenantId.of("acme"))
                .effectiveFrom(DAY)
                .addSites(site(TOKYO, "Tokyo", "東京", "Asia/Tokyo"), site(MANILA, "Manila", "マニラ", "Asia/Manila"))
                .addEmployers(
                        employer(HOUSE, "House", "自社", EmployerKind.IN_HOUSE),
                        employer(VENDOR, "Vendor", "委託先", EmployerKind.VENDOR))
                .addDepartments(
                        Department.builder()
                                .id(SERVICE)
                                .name(new Bilingual("Service", "サービス"))
                                .head(id("head"))
                                .build(),
                        Department.builder()
                                .id(LOANS)
                                .name(new Bilingual("Loans", "融資"))
                                .parent(SERVICE)
                                .build(),
                        Department.builder()
                                .id(CARDS)
                                .name(new Bilingual("Cards", "カード"))
                                .parent(SERVICE)
                                .build())
                .addTeams(
                        Team.builder()
                                .id(T_LOANS)
                                .name(new Bilingual("Loans", "融資"))
                                .leader(id("lead"))
                                .addDeputies(id("deputy"))
                                .department(LOANS)
                                .build(),
                        Team.builder()
                                .id(T_CARDS)
                                .name(new Bilingual("Cards", "カード"))
                                .leader(id("clara"))
                                .department(CARDS)
                                .build())
                .addSkills(
                        Skill.builder()
                                .id(ENGLISH)
                                .name(new Bilingual("English", "英語"))
                                .build(),
                        Skill.builder()
                                .id(MORTGAGE)
                                .name(new Bilingual("Mortgage", "住宅ローン"))
                                .lowestLevel(0)
                                .highestLevel(3)
                                .build())
                .addRoles(RoleDefinition.builder()
                        .role(Role.of("host-role"))
                        .name(new Bilingual("Host's role", "独自の役割"))
                        .build())
                .addReasonCodes(ReasonCode.STANDARD.get(1), ReasonCode.STANDARD.get(0))
                .addAllAgents(agents())
                .addAllCostRates(rates());
        return builder;
    }

    private static List<AgentProfile> agents() {
        return List.of(
                AgentProfile.builder()
                        .id(id("ann"))
                        .name(MARK + "-ann")
                        .site(TOKYO)
                        .team(T_LOANS)
                        .addEmployments(
                                employed(VENDOR, "2024-04-01", "2025-03-31", LeavingReason.MOVED),
                                employed(HOUSE, "2025-04-01"))
                        .addSkills(
                                grant(ENGLISH, 2, "2024-05-01", "2025-06-30"),
                                grant(ENGLISH, 4, "2025-07-01", "2026-06-30"),
                                grant(MORTGAGE, 0, "2025-04-15"))
                        .addRoles(role(Role.OPERATOR))
                        .build(),
                AgentProfile.builder()
                        .id(id("bob"))
                        .name(MARK + "-bob")
                        .site(TOKYO)
                        .team(T_LOANS)
                        .addEmployments(
                                employed(HOUSE, "2020-04-01", "2022-03-31", LeavingReason.RESIGNED),
                                employed(HOUSE, "2026-02-01"))
                        .addSkills(grant(ENGLISH, 5, "2026-02-01", "2026-04-30"))
                        .addRoles(role(Role.OPERATOR), role(Role.of("host-role")))
                        .build(),
                member("lead", TOKYO, HOUSE)
                        .team(T_LOANS)
                        .addRoles(role(Role.TEAM_LEADER))
                        .build(),
                member("deputy", TOKYO, HOUSE).addRoles(role(Role.TEAM_LEADER)).build(),
                member("clara", TOKYO, HOUSE).addRoles(role(Role.TEAM_LEADER)).build(),
                AgentProfile.builder()
                        .id(id("carl"))
                        .name(MARK + "-carl")
                        .site(MANILA)
                        .team(T_CARDS)
                        .addEmployments(employed(VENDOR, "2025-01-01"))
                        .addRoles(role(Role.OPERATOR))
                        .build(),
                member("super", TOKYO, HOUSE)
                        .department(SERVICE)
                        .addRoles(role(Role.SUPERVISOR))
                        .build(),
                member("head", TOKYO, HOUSE)
                        .addRoles(role(Role.MANAGER), role(Role.CENTRE_HEAD))
                        .build(),
                member("qa", TOKYO, HOUSE).addRoles(role(Role.QA)).build(),
                member("trainer", TOKYO, HOUSE).addRoles(role(Role.TRAINER)).build(),
                AgentProfile.builder()
                        .id(id("gone"))
                        .name(MARK + "-gone")
                        .site(TOKYO)
                        .team(T_LOANS)
                        .department(CARDS)
                        .addEmployments(employed(HOUSE, "2020-04-01", "2026-03-31", LeavingReason.RETIRED))
                        .addSkills(grant(ENGLISH, 3, "2020-04-01", "2026-05-31"))
                        .addRoles(role(Role.SUPERVISOR))
                        .build());
    }

    private static List<CostRate> rates() {
        return List.of(
                rate(CostSubject.of(id("ann")), CostBasis.HOUR, "2100", "JPY", "2026-04-01"),
                rate(CostSubject.of(HOUSE), CostBasis.HOUR, "1800.50", "JPY", "2025-04-01"),
                rate(CostSubject.of(VENDOR), CostBasis.HOUR, "6.20", "USD", "2025-04-01"),
                rate(CostSubject.of(TOKYO), CostBasis.HOUR, "1000", "JPY", "2020-01-01"),
                rate(CostSubject.of(Channel.VOICE), CostBasis.MINUTE, "3", "JPY", "2025-04-01"),
                CostRate.builder()
                        .subject(CostSubject.fixed("rent"))
                        .basis(CostBasis.MONTH)
                        .rate(Money.of("900000", "JPY"))
                        .firstDay(LocalDate.of(2025, 4, 1))
                        .lastDay(LocalDate.of(2026, 3, 31))
                        .build());
    }

    static AgentProfile.Builder member(String agent, SiteId site, EmployerId employer) {
        AgentProfile.Builder builder = AgentProfile.builder();
        builder.id(id(agent)).name(MARK + "-" + agent).site(site).addEmployments(employed(employer, "2020-04-01"));
        return builder;
    }

    static Site site(SiteId site, String english, String japanese, String zone) {
        return Site.builder()
                .id(site)
                .name(new Bilingual(english, japanese))
                .zone(ZoneId.of(zone))
                .build();
    }

    static Employer employer(EmployerId employer, String english, String japanese, EmployerKind kind) {
        return Employer.builder()
                .id(employer)
                .name(new Bilingual(english, japanese))
                .kind(kind)
                .build();
    }

    static Employment employed(EmployerId employer, String firstDay) {
        return Employment.builder()
                .employer(employer)
                .firstDay(LocalDate.parse(firstDay))
                .build();
    }

    static Employment employed(EmployerId employer, String firstDay, String lastDay, LeavingReason reason) {
        return Employment.builder()
                .employer(employer)
                .firstDay(LocalDate.parse(firstDay))
                .lastDay(LocalDate.parse(lastDay))
                .reason(reason)
                .build();
    }

    static SkillGrant grant(SkillId skill, int level, String firstDay) {
        return SkillGrant.builder()
                .skill(skill)
                .level(level)
                .firstDay(LocalDate.parse(firstDay))
                .build();
    }

    static SkillGrant grant(SkillId skill, int level, String firstDay, String lastDay) {
        return SkillGrant.builder()
                .skill(skill)
                .level(level)
                .firstDay(LocalDate.parse(firstDay))
                .lastDay(LocalDate.parse(lastDay))
                .basis(SkillBasis.ASSESSMENT)
                .build();
    }

    static RoleAssignment role(Role role) {
        return RoleAssignment.builder()
                .role(role)
                .firstDay(LocalDate.of(2020, 4, 1))
                .build();
    }

    static CostRate rate(CostSubject subject, CostBasis basis, String amount, String currency, String firstDay) {
        return CostRate.builder()
                .subject(subject)
                .basis(basis)
                .rate(Money.of(amount, currency))
                .firstDay(LocalDate.parse(firstDay))
                .build();
    }
}
