package io.toritsugi.core.organization;

import static io.toritsugi.core.organization.SampleCentre.DAY;
import static io.toritsugi.core.organization.SampleCentre.ENGLISH;
import static io.toritsugi.core.organization.SampleCentre.HOUSE;
import static io.toritsugi.core.organization.SampleCentre.T_LOANS;
import static io.toritsugi.core.organization.SampleCentre.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.organization.CostRateSet;
import io.toritsugi.core.event.organization.CostSubject;
import io.toritsugi.core.event.organization.EmploymentEnded;
import io.toritsugi.core.event.organization.EmploymentStarted;
import io.toritsugi.core.event.organization.LeavingReason;
import io.toritsugi.core.event.organization.OrganisationChanged;
import io.toritsugi.core.event.organization.SkillBasis;
import io.toritsugi.core.event.organization.SkillGranted;
import io.toritsugi.core.event.organization.SkillRevoked;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.organization.change.OrganizationChange;
import io.toritsugi.core.organization.change.OrganizationDiff;
import io.toritsugi.core.organization.staff.AgentProfile;
import io.toritsugi.core.organization.staff.Employment;
import io.toritsugi.core.organization.staff.SkillGrant;
import io.toritsugi.core.organization.unit.CostRate;
import io.toritsugi.core.organization.unit.Department;
import io.toritsugi.core.organization.unit.Team;
import io.toritsugi.core.permission.RolePermissions;
import io.toritsugi.core.value.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

class OrganizationDiffTest {
    private static final AgentId A = AgentId.of("a0");

    @Property
    @Domain(Organizations.class)
    void equalOrganisationsDoNotDiffer(@ForAll Organization organization) {
        Organization copy = Organizations.withAgents(organization, agent -> agent);

        assertThat(OrganizationDiff.between(organization, organization)).isEmpty();
        assertThat(OrganizationDiff.between(organization, copy)).isEmpty();
    }

    @Property
    @Domain(Organizations.class)
    void whatDiffersBeginsWithTheVersionAndSaysEverythingInBothLanguages(
            @ForAll Organization before, @ForAll Organization after) {
        List<OrganizationChange> changes = OrganizationDiff.between(before, after);

        assertThat(changes.isEmpty()).isEqualTo(before.equals(after));
        changes.stream()
                .findFirst()
                .ifPresent(first -> assertThat(first.event())
                        .contains(OrganisationChanged.builder()
                                .tenant(after.tenant())
                                .version(after.version())
                                .effectiveFrom(after.data().effectiveFrom())
                                .build()));
        assertThat(changes.toString()).doesNotContain(SampleCentre.MARK);
        assertThat(changes).extracting(OrganizationChange::words).doesNotHaveDuplicates();
    }

    /** The events are not only told, they suffice. */
    @Property
    @Domain(Organizations.class)
    void whoeverAppliesTheEventsToTheOlderVersionGetsTheNewerOne(
            @ForAll Organization before, @ForAll Organization after) {
        Told told = Told.by(before);
        OrganizationDiff.between(before, after).forEach(change -> change.event().ifPresent(told::apply));

        assertThat(told).isEqualTo(Told.by(after));
    }

    @Example
    void aRenamedThingIsTheSameThing() {
        OrganizationData data = SampleCentre.data();
        Team team = Objects.requireNonNull(data.teams().get(0));
        Team renamed = Team.builder()
                .id(T_LOANS)
                .name(new Bilingual("Home loans", "住宅ローン"))
                .leader(team.leader())
                .addAllDeputies(team.deputies())
                .department(team.department())
                .build();
        AgentProfile married = AgentProfile.builder()
                .id(A)
                .name("PERSONAL-MARK after")
                .site(SampleCentre.TOKYO)
                .build();
        AgentProfile before = AgentProfile.builder()
                .id(A)
                .name("PERSONAL-MARK before")
                .site(SampleCentre.TOKYO)
                .build();

        assertThat(words(small(team, before), small(renamed, married)))
                .containsExactly(
                        new Bilingual("Version 1 holds from 2026-04-01", "2026-04-01から版1が有効"),
                        new Bilingual(
                                "Team t-loans: name changed from Loans to Home loans", "チームt-loans: 名称を融資から住宅ローンに変更"),
                        new Bilingual("Agent a0: name changed", "担当者a0: 氏名を変更"));
    }

    @Example
    void aSkillThatIsTrainedUpIsAnEndAndAGrant() {
        List<OrganizationChange> changes = OrganizationDiff.between(
                small(agent(SampleCentre.grant(ENGLISH, 2, "2026-04-01"))),
                small(agent(
                        SkillGrant.builder()
                                .skill(ENGLISH)
                                .level(2)
                                .firstDay(DAY)
                                .lastDay(LocalDate.of(2026, 9, 30))
                                .build(),
                        SampleCentre.grant(ENGLISH, 3, "2026-10-01", "2027-09-30"))));

        assertThat(changes.subList(1, changes.size()))
                .containsExactly(
                        new OrganizationChange(
                                new Bilingual(
                                        "Agent a0: skill english at level 2 ends on 2026-09-30",
                                        "担当者a0: スキルenglish（レベル2）が2026-09-30に終了"),
                                Optional.of(SkillRevoked.builder()
                                        .agent(A)
                                        .skill(ENGLISH)
                                        .level(2)
                                        .firstDay(DAY)
                                        .lastDay(LocalDate.of(2026, 9, 30))
                                        .build())),
                        new OrganizationChange(
                                new Bilingual(
                                        "Agent a0 has skill english at level 3 from 2026-10-01 to 2027-09-30 (assessment)",
                                        "担当者a0: スキルenglish（レベル3、2026-10-01から2027-09-30まで、社内認定）"),
                                Optional.of(SkillGranted.builder()
                                        .agent(A)
                                        .skill(ENGLISH)
                                        .level(3)
                                        .firstDay(LocalDate.of(2026, 10, 1))
                                        .lastDay(LocalDate.of(2027, 9, 30))
                                        .basis(SkillBasis.ASSESSMENT)
                                        .build())));
    }

    @Example
    void anEmploymentThatEndsSaysWhy() {
        List<OrganizationChange> changes = OrganizationDiff.between(
                small(employed(SampleCentre.employed(HOUSE, "2020-04-01"))),
                small(employed(SampleCentre.employed(HOUSE, "2020-04-01", "2026-09-30", LeavingReason.RESIGNED))));

        assertThat(changes.get(1).words())
                .isEqualTo(new Bilingual(
                        "Agent a0: employment by house ends on 2026-09-30 (resigned)",
                        "担当者a0: houseでの雇用が2026-09-30に終了（自己都合）"));
        assertThat(changes.get(1).event())
                .contains(EmploymentEnded.builder()
                        .agent(A)
                        .employer(HOUSE)
                        .firstDay(LocalDate.of(2020, 4, 1))
                        .lastDay(LocalDate.of(2026, 9, 30))
                        .reason(LeavingReason.RESIGNED)
                        .build());
    }

    @Example
    void everySortOfChangeHasItsWords() {
        Organization empty = valid(OrganizationData.builder()
                .version("1")
                .tenant(TenantId.of("acme"))
                .effectiveFrom(DAY)
                .rolePermissions(RolePermissions.builder().build())
                .build());

        assertThat(words(empty, SampleCentre.organization()))
                .extracting(Bilingual::en)
                .contains(
                        "Version 2026-04 holds from 2026-04-01",
                        "Site manila was added (name: Manila; time zone: Asia/Manila)",
                        "Employer vendor was added (name: Vendor; kind: vendor)",
                        "Department loans was added (name: Loans; parent: service; head: none)",
                        "Team t-loans was added (name: Loans; leader: lead; deputies: [deputy]; department: loans)",
                        "Skill mortgage was added (name: Mortgage; levels: 0..3)",
                        "Role host-role was added (name: Host's role)",
                        "Reason code technical was removed",
                        "Reason codes have another order",
                        "Role team-leader gains force-status over the teams that he leads",
                        "The employer vendor costs 6.20 USD an hour from 2025-04-01",
                        "Agent carl was added (site: manila; team: t-cards; department: none)",
                        "Agent carl is employed by vendor from 2025-01-01",
                        "Agent carl has role operator from 2020-04-01");
        assertThat(words(SampleCentre.organization(), empty))
                .extracting(Bilingual::ja)
                .contains(
                        "拠点manilaを削除",
                        "理由コードtechnicalを追加（名称: 機器障害、分類: TECHNICAL、有給: はい、計画: いいえ）",
                        "役割team-leaderの権限force-status（自分が率いるチーム）を削除",
                        "雇用主vendorの単価: 1時間につき6.20 USD（2025-04-01から）を取消",
                        "担当者carl: vendorでの雇用（2025-01-01から）を取消",
                        "担当者carl: 役割operator（2020-04-01から）を取消");
    }

    @Example
    void versionsOfTwoTenantsAreNotCompared() {
        Organization other = valid(OrganizationData.builder()
                .version("1")
                .tenant(TenantId.of("other"))
                .effectiveFrom(DAY)
                .build());

        assertThatThrownBy(() -> OrganizationDiff.between(SampleCentre.organization(), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("acme and other");
    }

    /** What a consumer of the events alone would know: the plain twin of the diff. */
    private record Told(
            Map<String, Employment> employments, Map<String, SkillGrant> skills, Map<String, CostRate> rates) {
        static Told by(Organization organization) {
            Told told = new Told(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
            organization.agents().forEach(agent -> {
                agent.employments().forEach(part -> told.employments.put(agent.id() + "/" + part.firstDay(), part));
                agent.skills()
                        .forEach(
                                part -> told.skills.put(agent.id() + "/" + part.skill() + "/" + part.firstDay(), part));
            });
            organization.data().costRates().forEach(rate -> told.rates.put(key(rate.subject(), rate.firstDay()), rate));
            return told;
        }

        private static String key(CostSubject subject, LocalDate firstDay) {
            return subject + "/" + firstDay;
        }

        void apply(Event event) {
            if (event instanceof EmploymentStarted started) {
                employments.put(
                        started.agent() + "/" + started.firstDay(),
                        Employment.builder()
                                .employer(started.employer())
                                .firstDay(started.firstDay())
                                .lastDay(started.lastDay())
                                .build());
            } else if (event instanceof EmploymentEnded ended) {
                String key = ended.agent() + "/" + ended.firstDay();
                assertThat(employments).containsKey(key);
                employments.remove(key);
                ended.lastDay()
                        .ifPresent(last -> employments.put(
                                key,
                                Employment.builder()
                                        .employer(ended.employer())
                                        .firstDay(ended.firstDay())
                                        .lastDay(last)
                                        .reason(ended.reason())
                                        .build()));
            } else if (event instanceof SkillGranted granted) {
                skills.put(
                        granted.agent() + "/" + granted.skill() + "/" + granted.firstDay(),
                        SkillGrant.builder()
                                .skill(granted.skill())
                                .level(granted.level())
                                .firstDay(granted.firstDay())
                                .lastDay(granted.lastDay())
                                .basis(granted.basis())
                                .build());
            } else if (event instanceof SkillRevoked revoked) {
                String key = revoked.agent() + "/" + revoked.skill() + "/" + revoked.firstDay();
                SkillGrant known = Objects.requireNonNull(skills.remove(key), key);
                revoked.lastDay()
                        .ifPresent(last -> skills.put(
                                key,
                                SkillGrant.builder()
                                        .skill(known.skill())
                                        .level(known.level())
                                        .firstDay(known.firstDay())
                                        .lastDay(last)
                                        .basis(known.basis())
                                        .build()));
            } else if (event instanceof CostRateSet set) {
                String key = key(set.subject(), set.firstDay());
                rates.remove(key);
                set.rate()
                        .ifPresent(rate -> rates.put(
                                key,
                                CostRate.builder()
                                        .subject(set.subject())
                                        .basis(set.basis())
                                        .rate(rate)
                                        .firstDay(set.firstDay())
                                        .lastDay(set.lastDay())
                                        .build()));
            }
        }
    }

    private static List<Bilingual> words(Organization before, Organization after) {
        return OrganizationDiff.between(before, after).stream()
                .map(OrganizationChange::words)
                .toList();
    }

    private static AgentProfile agent(SkillGrant... grants) {
        return AgentProfile.builder()
                .id(A)
                .name("x")
                .site(SampleCentre.TOKYO)
                .addSkills(grants)
                .build();
    }

    private static AgentProfile employed(Employment employment) {
        return AgentProfile.builder()
                .id(A)
                .name("x")
                .site(SampleCentre.TOKYO)
                .addEmployments(employment)
                .build();
    }

    private static Organization small(AgentProfile agent) {
        return small(
                Team.builder().id(T_LOANS).name(new Bilingual("Loans", "融資")).build(), agent);
    }

    private static Organization small(Team team, AgentProfile agent) {
        OrganizationData data = SampleCentre.data();
        return valid(OrganizationData.builder()
                .version("1")
                .tenant(data.tenant())
                .effectiveFrom(DAY)
                .addAllSites(data.sites())
                .addAllEmployers(data.employers())
                .addAllDepartments(data.departments().stream()
                        .map(department -> Department.builder()
                                .id(department.id())
                                .name(department.name())
                                .build())
                        .toList())
                .addAllSkills(data.skills())
                .addTeams(Team.builder()
                        .id(team.id())
                        .name(team.name())
                        .department(team.department())
                        .build())
                .addAgents(agent)
                .build());
    }
}
