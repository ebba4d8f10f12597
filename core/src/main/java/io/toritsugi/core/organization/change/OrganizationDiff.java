package io.toritsugi.core.organization.change;

import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.organization.CostRateSet;
import io.toritsugi.core.event.organization.OrganisationChanged;
import io.toritsugi.core.organization.Organization;
import io.toritsugi.core.organization.OrganizationData;
import io.toritsugi.core.organization.change.Changes.Traits;
import io.toritsugi.core.organization.unit.CostRate;
import io.toritsugi.core.organization.unit.Department;
import io.toritsugi.core.organization.unit.Employer;
import io.toritsugi.core.organization.unit.ReasonCode;
import io.toritsugi.core.organization.unit.RoleDefinition;
import io.toritsugi.core.organization.unit.Site;
import io.toritsugi.core.organization.unit.Skill;
import io.toritsugi.core.organization.unit.Team;
import io.toritsugi.core.permission.RolePermission;
import io.toritsugi.core.value.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says what differs between two versions of an organisation.
 *
 * <p>Things are the same if their ids are: a new name is a change of the name. Whoever applies the events to what the older
 * version says of employments, skills and cost rates gets what the newer one says. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class OrganizationDiff {
    private OrganizationDiff() {}

    /**
     * {@return what differs: that another version holds, as {@link OrganisationChanged}, then units, permissions, cost rates
     * and agents, each in the order of their ids; empty if nothing does} The order of lists does not matter, save that of
     * reason codes.
     *
     * @param before the older version
     * @param after the newer version
     * @throws IllegalArgumentException if they belong to different tenants
     */
    public static List<OrganizationChange> between(Organization before, Organization after) {
        if (!before.tenant().equals(after.tenant())) {
            throw new IllegalArgumentException("OrganizationDiff compares versions of one tenant, was given "
                    + before.tenant() + " and " + after.tenant());
        }
        OrganizationData old = before.data();
        OrganizationData young = after.data();
        Changes changes = new Changes();
        units(changes, old, young);
        reasonCodes(changes, before.reasonCodes(), after.reasonCodes());
        permissions(changes, old, young);
        costRates(changes, old, young);
        new AgentChanges(changes).between(old.agents(), young.agents());
        List<OrganizationChange> details = changes.all();
        boolean same = details.isEmpty()
                && old.version().equals(young.version())
                && old.effectiveFrom().equals(young.effectiveFrom());
        if (same) {
            return List.of();
        }
        List<OrganizationChange> all = new ArrayList<>();
        all.add(versionOf(young));
        all.addAll(details);
        return List.copyOf(all);
    }

    private static OrganizationChange versionOf(OrganizationData data) {
        return new OrganizationChange(
                new Bilingual(
                        "Version " + data.version() + " holds from " + data.effectiveFrom(),
                        data.effectiveFrom() + "から版" + data.version() + "が有効"),
                Optional.of(OrganisationChanged.builder()
                        .tenant(data.tenant())
                        .version(data.version())
                        .effectiveFrom(data.effectiveFrom())
                        .build()));
    }

    private static void units(Changes changes, OrganizationData old, OrganizationData young) {
        changes.things(
                new Bilingual("Site", "拠点"),
                old.sites(),
                young.sites(),
                Site::id,
                site -> named(site.name()).with("time zone", "タイムゾーン", Words.same(site.zone())));
        changes.things(
                new Bilingual("Employer", "雇用主"),
                old.employers(),
                young.employers(),
                Employer::id,
                employer -> named(employer.name()).with("kind", "区分", Words.of(employer.kind())));
        changes.things(
                new Bilingual("Department", "部署"),
                old.departments(),
                young.departments(),
                Department::id,
                department -> named(department.name())
                        .with("parent", "上位部署", Words.orNone(department.parent()))
                        .with("head", "部署長", Words.orNone(department.head())));
        changes.things(
                new Bilingual("Team", "チーム"),
                old.teams(),
                young.teams(),
                Team::id,
                team -> named(team.name())
                        .with("leader", "リーダー", Words.orNone(team.leader()))
                        .with("deputies", "代理", team.deputies().isEmpty() ? Words.NONE : Words.same(team.deputies()))
                        .with("department", "部署", Words.orNone(team.department())));
        changes.things(
                new Bilingual("Skill", "スキル"),
                old.skills(),
                young.skills(),
                Skill::id,
                skill -> named(skill.name())
                        .with("levels", "レベル", Words.same(skill.lowestLevel() + ".." + skill.highestLevel())));
        changes.things(
                new Bilingual("Role", "役割"),
                old.roles(),
                young.roles(),
                RoleDefinition::role,
                role -> named(role.name()));
    }

    private static Traits named(Bilingual name) {
        return new Traits().with("name", "名称", name);
    }

    private static void reasonCodes(Changes changes, List<ReasonCode> old, List<ReasonCode> young) {
        Function<ReasonCode, String> id = ReasonCode::code;
        changes.things(
                new Bilingual("Reason code", "理由コード"), old, young, id, code -> traits(code.reason(), code.name()));
        if (!common(old, young).equals(common(young, old))) {
            changes.add("Reason codes have another order", "理由コードの順序を変更");
        }
    }

    private static Traits traits(StatusReason reason, Bilingual name) {
        return named(name)
                .with("class", "分類", Words.same(reason.reasonClass()))
                .with("paid", "有給", Words.yesNo(reason.paid()))
                .with("planned", "計画", Words.yesNo(reason.planned()));
    }

    private static List<String> common(List<ReasonCode> codes, List<ReasonCode> others) {
        List<String> kept = others.stream().map(ReasonCode::code).toList();
        return codes.stream().map(ReasonCode::code).filter(kept::contains).toList();
    }

    private static void permissions(Changes changes, OrganizationData old, OrganizationData young) {
        Changes.each(
                List.copyOf(old.rolePermissions().rows()),
                List.copyOf(young.rolePermissions().rows()),
                Function.identity(),
                (gone, come) -> {
                    RolePermission row = come == null ? Objects.requireNonNull(gone) : come;
                    Bilingual scope = row.scope().words();
                    String english = row.permission() + " over " + scope.en();
                    String japanese = "役割" + row.role() + "の権限" + row.permission() + "（" + scope.ja() + "）を";
                    changes.add(
                            "Role " + row.role() + (come == null ? " loses " : " gains ") + english,
                            japanese + (come == null ? "削除" : "追加"));
                });
    }

    private static void costRates(Changes changes, OrganizationData old, OrganizationData young) {
        Changes.each(old.costRates(), young.costRates(), RateKey::of, (gone, come) -> {
            CostRate rate = come == null ? Objects.requireNonNull(gone) : come;
            CostRateSet.Builder event = CostRateSet.builder();
            event.tenant(young.tenant())
                    .subject(rate.subject())
                    .basis(rate.basis())
                    .firstDay(rate.firstDay());
            if (come != null) {
                event.rate(come.rate()).lastDay(come.lastDay());
            }
            Bilingual subject = Words.of(rate.subject());
            Bilingual basis = Words.of(rate.basis());
            Bilingual days = Words.days(rate);
            String amount = rate.rate().amount() + " " + rate.rate().currency();
            changes.add(
                    "The " + subject.en() + (come == null ? " no longer costs " : " costs ") + amount + " " + basis.en()
                            + " " + days.en(),
                    subject.ja() + "の単価: " + basis.ja() + "につき" + amount + "（" + days.ja() + "）"
                            + (come == null ? "を取消" : ""),
                    event.build());
        });
    }

    private record RateKey(CostRate rate) implements Comparable<RateKey> {
        static RateKey of(CostRate rate) {
            return new RateKey(rate);
        }

        @Override
        public int compareTo(RateKey other) {
            int bySubject = rate.subject().compareTo(other.rate.subject());
            int byBasis = rate.basis().compareTo(other.rate.basis());
            return bySubject != 0
                    ? bySubject
                    : byBasis != 0 ? byBasis : rate.firstDay().compareTo(other.rate.firstDay());
        }
    }
}
