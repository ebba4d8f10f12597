package io.toritsugi.core.organization.change;

import io.toritsugi.core.event.organization.EmploymentEnded;
import io.toritsugi.core.event.organization.EmploymentStarted;
import io.toritsugi.core.event.organization.SkillGranted;
import io.toritsugi.core.event.organization.SkillRevoked;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.organization.change.Changes.Traits;
import io.toritsugi.core.organization.staff.AgentProfile;
import io.toritsugi.core.organization.staff.Employment;
import io.toritsugi.core.organization.staff.RoleAssignment;
import io.toritsugi.core.organization.staff.SkillGrant;
import io.toritsugi.core.organization.unit.Validity;
import io.toritsugi.core.value.Bilingual;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What differs between the people of two versions; their names are never shown. */
final class AgentChanges {
    private final Changes changes;

    AgentChanges(Changes changes) {
        this.changes = changes;
    }

    void between(List<AgentProfile> before, List<AgentProfile> after) {
        changes.things(
                new Bilingual("Agent", "担当者"),
                before,
                after,
                AgentProfile::id,
                agent -> new Traits()
                        .with("site", "拠点", Words.same(agent.site()))
                        .with("team", "チーム", Words.orNone(agent.team()))
                        .with("department", "部署", Words.orNone(agent.department())));
        Changes.each(before, after, AgentProfile::id, (old, young) -> {
            AgentId id = Objects.requireNonNull(old == null ? young : old).id();
            if (old != null && young != null && !old.name().equals(young.name())) {
                changes.add("Agent " + id + ": name changed", "担当者" + id + ": 氏名を変更");
            }
            Optional<AgentProfile> one = Optional.ofNullable(old);
            Optional<AgentProfile> other = Optional.ofNullable(young);
            Changes.each(
                    one.map(AgentProfile::employments).orElse(List.of()),
                    other.map(AgentProfile::employments).orElse(List.of()),
                    Employment::firstDay,
                    (gone, come) -> employment(id, gone, come));
            Changes.each(
                    one.map(AgentProfile::skills).orElse(List.of()),
                    other.map(AgentProfile::skills).orElse(List.of()),
                    grant -> key(grant.skill().value(), grant),
                    (gone, come) -> skill(id, gone, come));
            Changes.each(
                    one.map(AgentProfile::roles).orElse(List.of()),
                    other.map(AgentProfile::roles).orElse(List.of()),
                    assignment -> key(assignment.role().id(), assignment),
                    (gone, come) -> role(id, gone, come));
        });
    }

    // No two of one thing begin on one day, so name and day name it; a tab stands in no id.
    private static String key(String name, Validity part) {
        return name + "\t" + part.firstDay();
    }

    private void employment(AgentId id, @Nullable Employment gone, @Nullable Employment come) {
        if (come == null) {
            struck(id, Objects.requireNonNull(gone));
            return;
        }
        boolean onlyEnds = gone != null
                && gone.employer().equals(come.employer())
                && come.lastDay().isPresent();
        if (!onlyEnds) {
            started(id, come);
        }
        if (onlyEnds || come.reason().isPresent()) {
            ended(id, come);
        }
    }

    private void started(AgentId id, Employment come) {
        Bilingual days = Words.days(come);
        changes.add(
                "Agent " + id + " is employed by " + come.employer() + " " + days.en(),
                "担当者" + id + ": " + come.employer() + "での雇用（" + days.ja() + "）",
                EmploymentStarted.builder()
                        .agent(id)
                        .employer(come.employer())
                        .firstDay(come.firstDay())
                        .lastDay(come.lastDay())
                        .build());
    }

    private void ended(AgentId id, Employment come) {
        String last = come.lastDay().map(Object::toString).orElseThrow();
        Optional<Bilingual> reason = come.reason().map(Words::of);
        changes.add(
                "Agent " + id + ": employment by " + come.employer() + " ends on " + last
                        + reason.map(why -> " (" + why.en() + ")").orElse(""),
                "担当者" + id + ": " + come.employer() + "での雇用が" + last + "に終了"
                        + reason.map(why -> "（" + why.ja() + "）").orElse(""),
                EmploymentEnded.builder()
                        .agent(id)
                        .employer(come.employer())
                        .firstDay(come.firstDay())
                        .lastDay(come.lastDay())
                        .reason(come.reason())
                        .build());
    }

    private void struck(AgentId id, Employment gone) {
        Bilingual days = Words.days(gone);
        changes.add(
                "Agent " + id + ": employment by " + gone.employer() + " " + days.en() + " was struck out",
                "担当者" + id + ": " + gone.employer() + "での雇用（" + days.ja() + "）を取消",
                EmploymentEnded.builder()
                        .agent(id)
                        .employer(gone.employer())
                        .firstDay(gone.firstDay())
                        .build());
    }

    private void skill(AgentId id, @Nullable SkillGrant gone, @Nullable SkillGrant come) {
        if (come == null) {
            revoked(id, Objects.requireNonNull(gone), null);
        } else if (gone != null && isShorter(gone, come)) {
            revoked(id, gone, come);
        } else {
            granted(id, come);
        }
    }

    private static boolean isShorter(SkillGrant gone, SkillGrant come) {
        return gone.level() == come.level()
                && gone.basis().equals(come.basis())
                && come.lastDay()
                        .filter(last -> gone.lastDay()
                                .filter(before -> !before.isAfter(last))
                                .isEmpty())
                        .isPresent();
    }

    private void granted(AgentId id, SkillGrant come) {
        Bilingual days = Words.days(come);
        Optional<Bilingual> basis = come.basis().map(Words::of);
        changes.add(
                "Agent " + id + " has skill " + come.skill() + " at level " + come.level() + " " + days.en()
                        + basis.map(by -> " (" + by.en() + ")").orElse(""),
                "担当者" + id + ": スキル" + come.skill() + "（レベル" + come.level() + "、" + days.ja()
                        + basis.map(by -> "、" + by.ja()).orElse("") + "）",
                SkillGranted.builder()
                        .agent(id)
                        .skill(come.skill())
                        .level(come.level())
                        .firstDay(come.firstDay())
                        .lastDay(come.lastDay())
                        .basis(come.basis())
                        .build());
    }

    private void revoked(AgentId id, SkillGrant gone, @Nullable SkillGrant rest) {
        String english = "Agent " + id + ": skill " + gone.skill() + " at level " + gone.level();
        String japanese = "担当者" + id + ": スキル" + gone.skill() + "（レベル" + gone.level();
        SkillRevoked.Builder event = SkillRevoked.builder();
        event.agent(id).skill(gone.skill()).level(gone.level()).firstDay(gone.firstDay());
        if (rest == null) {
            Bilingual days = Words.days(gone);
            changes.add(
                    english + " " + days.en() + " was struck out", japanese + "、" + days.ja() + "）を取消", event.build());
        } else {
            String last = rest.lastDay().map(Object::toString).orElseThrow();
            event.lastDay(rest.lastDay());
            changes.add(english + " ends on " + last, japanese + "）が" + last + "に終了", event.build());
        }
    }

    private void role(AgentId id, @Nullable RoleAssignment gone, @Nullable RoleAssignment come) {
        RoleAssignment assignment = Objects.requireNonNull(come == null ? gone : come);
        Bilingual days = Words.days(assignment);
        String japanese = "担当者" + id + ": 役割" + assignment.role() + "（" + days.ja() + "）";
        changes.add(
                "Agent " + id + (come == null ? " never had role " : " has role ") + assignment.role() + " "
                        + days.en(),
                come == null ? japanese + "を取消" : japanese);
    }
}
