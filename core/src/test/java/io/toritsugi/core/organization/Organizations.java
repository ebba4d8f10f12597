package io.toritsugi.core.organization;

import io.toritsugi.core.event.organization.CostBasis;
import io.toritsugi.core.event.organization.CostSubject;
import io.toritsugi.core.event.organization.LeavingReason;
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
import io.toritsugi.core.organization.unit.EmployerKind;
import io.toritsugi.core.organization.unit.Skill;
import io.toritsugi.core.organization.unit.Team;
import io.toritsugi.core.permission.Role;
import io.toritsugi.core.value.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Small organisations of one tenant that fit together. */
class Organizations extends DomainContextBase {
    private static final int AGENTS = 5;
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);

    @Provide
    Arbitrary<Organization> organizations() {
        return Arbitraries.longs().map(seed -> SampleCentre.valid(data(new Random(seed))));
    }

    @Provide
    Arbitrary<AgentId> agentIds() {
        return Arbitraries.integers().between(0, AGENTS).map(number -> AgentId.of("a" + number));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-5, 1_500).map(BEGIN::plusDays);
    }

    static Organization withAgents(Organization organization, UnaryOperator<AgentProfile> change) {
        OrganizationData data = organization.data();
        return SampleCentre.valid(OrganizationData.builder()
                .version(data.version())
                .tenant(data.tenant())
                .effectiveFrom(data.effectiveFrom())
                .addAllAgents(data.agents().stream().map(change).toList())
                .addAllTeams(data.teams())
                .addAllSites(data.sites())
                .addAllEmployers(data.employers())
                .addAllDepartments(data.departments())
                .addAllSkills(data.skills())
                .addAllCostRates(data.costRates())
                .build());
    }

    static AgentProfile withRoles(AgentProfile agent, List<RoleAssignment> roles) {
        return AgentProfile.builder()
                .id(agent.id())
                .name(agent.name())
                .site(agent.site())
                .team(agent.team())
                .department(agent.department())
                .addAllEmployments(agent.employments())
                .addAllSkills(agent.skills())
                .addAllRoles(roles)
                .build();
    }

    private static OrganizationData data(Random random) {
        List<AgentProfile> agents = new ArrayList<>();
        for (int i = 0; i < random.nextInt(AGENTS + 1); i++) {
            agents.add(agent("a" + i, random));
        }
        List<AgentId> leaders = agents.stream()
                .filter(agent -> !agent.employments().isEmpty())
                .map(AgentProfile::id)
                .toList();
        OrganizationData.Builder data = OrganizationData.builder();
        data.version("v" + random.nextInt(3))
                .tenant(TenantId.of("acme"))
                .effectiveFrom(BEGIN)
                .addAllAgents(agents)
                .addSites(
                        SampleCentre.site(SiteId.of("s0"), "Site 0", "拠点0", "Asia/Tokyo"),
                        SampleCentre.site(SiteId.of("s1"), "Site 1", "拠点1", "America/New_York"))
                .addEmployers(
                        SampleCentre.employer(EmployerId.of("e0"), "House", "自社", EmployerKind.IN_HOUSE),
                        SampleCentre.employer(EmployerId.of("e1"), "Vendor", "委託先", EmployerKind.VENDOR));
        for (int i = 0; i < 2; i++) {
            Bilingual name = new Bilingual("Name " + random.nextInt(3), "名前" + random.nextInt(3));
            data.addTeams(Team.builder()
                    .id(TeamId.of("t" + i))
                    .name(name)
                    .leader(anyOf(leaders, random))
                    .addAllDeputies(anyOf(leaders, random).stream().toList())
                    .department(maybe(DepartmentId.of("d" + random.nextInt(3)), random))
                    .build());
            data.addSkills(Skill.builder().id(SkillId.of("k" + i)).name(name).build());
        }
        for (int i = 0; i < 3; i++) {
            data.addDepartments(Department.builder()
                    .id(DepartmentId.of("d" + i))
                    .name(new Bilingual("Department " + i, "部署" + i))
                    .parent(i == 0 ? Optional.empty() : maybe(DepartmentId.of("d" + random.nextInt(i)), random))
                    .head(anyOf(leaders, random))
                    .build());
        }
        data.addAllCostRates(terms(
                random,
                (first, last) -> CostRate.builder()
                        .subject(CostSubject.fixed("rent"))
                        .basis(CostBasis.MONTH)
                        .rate(Money.of(Integer.toString(random.nextInt(3)), "JPY"))
                        .firstDay(first)
                        .lastDay(last)
                        .build()));
        return data.build();
    }

    private static AgentProfile agent(String id, Random random) {
        AgentProfile.Builder agent = AgentProfile.builder();
        agent.id(AgentId.of(id))
                .name(SampleCentre.MARK + random.nextInt(3))
                .site(SiteId.of("s" + random.nextInt(2)))
                .team(maybe(TeamId.of("t" + random.nextInt(2)), random))
                .department(maybe(DepartmentId.of("d" + random.nextInt(3)), random))
                .addAllEmployments(terms(
                        random,
                        (first, last) -> Employment.builder()
                                .employer(EmployerId.of("e" + random.nextInt(2)))
                                .firstDay(first)
                                .lastDay(last)
                                .reason(last.flatMap(day -> maybe(LeavingReason.RESIGNED, random)))
                                .build()));
        for (int i = 0; i < 2; i++) {
            SkillId skill = SkillId.of("k" + i);
            agent.addAllSkills(terms(
                    random,
                    (first, last) -> SkillGrant.builder()
                            .skill(skill)
                            .level(1 + random.nextInt(2))
                            .firstDay(first)
                            .lastDay(last)
                            .build()));
        }
        for (Role role : Role.BUILT_IN) {
            if (random.nextInt(4) == 0) {
                agent.addAllRoles(terms(
                        random,
                        (first, last) -> RoleAssignment.builder()
                                .role(role)
                                .firstDay(first)
                                .lastDay(last)
                                .build()));
            }
        }
        return agent.build();
    }

    /** Few days to choose from, so that two organisations often have terms with the same first day. */
    private static <T> List<T> terms(Random random, BiFunction<LocalDate, Optional<LocalDate>, T> term) {
        TreeSet<Integer> cuts = new TreeSet<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            cuts.add(random.nextInt(12));
        }
        List<Integer> days = List.copyOf(cuts);
        List<T> terms = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate first = day(days.get(i));
            boolean last = i == days.size() - 1;
            if (last) {
                terms.add(term.apply(first, random.nextBoolean() ? Optional.empty() : Optional.of(first.plusDays(9))));
            } else {
                LocalDate end = day(days.get(i + 1)).minusDays(1);
                terms.add(term.apply(first, Optional.of(random.nextBoolean() ? end : first)));
            }
        }
        return terms;
    }

    private static LocalDate day(int number) {
        return BEGIN.plusDays(number * 120L);
    }

    private static <T> Optional<T> maybe(T value, Random random) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private static Optional<AgentId> anyOf(List<AgentId> agents, Random random) {
        return agents.isEmpty() ? Optional.empty() : maybe(agents.get(random.nextInt(agents.size())), random);
    }
}
