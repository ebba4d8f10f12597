package io.toritsugi.routing.testkit.ranker;

import static io.toritsugi.routing.testkit.ranker.Trial.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.fact.FactValue;
import io.toritsugi.routing.ranker.BestSkill;
import io.toritsugi.routing.ranker.RankWeight;
import io.toritsugi.routing.ranker.SkillFormula;
import io.toritsugi.routing.ranker.SpecialistFirst;
import io.toritsugi.routing.strategy.AgentMoment;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.testkit.SampleAgent;
import io.toritsugi.routing.testkit.SampleVisit;
import org.junit.jupiter.api.Test;

class SkillRankersTest {
    private static final Trial<Nothing> MATCH = Trial.of(new BestSkill(SkillFormula.MATCH_SCORE));

    /** As in the example of Azure's documentation: 0.667, 0.707 and 0.675. */
    @Test
    void BestSkill_matchScoreGrowsWithHowFarARequirementIsSurpassed() {
        SampleVisit job = SampleVisit.builder("job", 1)
                .requires("agent.language = 'french'")
                .requires("skills['sales'] >= 10")
                .requires("agent.cost <= 10")
                .build();

        assertThat(MATCH.rank(job, at("12:00"), french("g", 10, 10), french("h", 15, 10), french("i", 10, 9)))
                .containsExactly("h", "i", "g");
        assertThat(MATCH.rank(job, at("12:00"), french("g", 10, 9), french("h", 11, 10), french("a", 12, 10)))
                .as("as much above as below is as good: g and h tie, and go by id")
                .containsExactly("a", "g", "h");
    }

    @Test
    void BestSkill_matchScoreCountsEqualityAndDifference() {
        SampleVisit job = SampleVisit.builder("job", 1)
                .requires("agent.department = 'billing'")
                .requires("agent.segment != 'vip'")
                .build();
        SampleAgent d = attributes("d", "department", "billing", "segment", "vip");
        SampleAgent e = attributes("e", "department", "billing");
        SampleAgent f = attributes("f", "department", "sales", "segment", "new");

        assertThat(MATCH.rank(job, at("12:00"), d, f, e)).as("0.5, 0.5 and 1").containsExactly("e", "d", "f");
    }

    @Test
    void BestSkill_matchScoreCountsLabels() {
        BestSkill plain = new BestSkill();
        BestSkill labelled =
                plain.configured(Trial.settings(plain, "formula", "MATCH_SCORE", "labels", "language, department"));
        SampleVisit job = SampleVisit.builder("job", 1)
                .fact("contact.fact.language", FactValue.of("english"))
                .fact("contact.fact.department", FactValue.of("sales"))
                .build();
        SampleAgent c = attributes("c", "language", "english", "department", "sales");
        SampleAgent b = attributes("b", "language", "english");
        SampleAgent a = attributes("a", "language", "english", "department", "support");

        assertThat(Trial.of(labelled).rank(job, at("12:00"), a, b, c))
                .as("0.5, 0.5 and 1")
                .containsExactly("c", "a", "b");
    }

    @Test
    void BestSkill_T1_aRequirementOfZeroDividesByOne() {
        SampleVisit job =
                SampleVisit.builder("job", 1).requires("agent.distance <= 0").build();

        assertThat(MATCH.rank(job, at("12:00"), number("far", 3), number("near", -2), number("here", 0)))
                .containsExactly("near", "here", "far");
    }

    @Test
    void BestSkill_T2_whoLacksWhatIsAskedForIsLastWhateverTheScore() {
        SampleVisit job = SampleVisit.builder("job", 1)
                .requires("skills['billing'] >= 1 and skills['english'] >= 50")
                .requires("skills['billing'] >= 1")
                .build();
        SampleAgent both = SampleAgent.builder("z-both")
                .skill("billing", 1)
                .skill("english", 1)
                .build();
        SampleAgent one = SampleAgent.builder("a-one").skill("billing", 100).build();

        for (SkillFormula formula : new SkillFormula[] {SkillFormula.MEAN_LEVEL, SkillFormula.MOST_SUFFICIENT}) {
            assertThat(Trial.of(new BestSkill(formula)).rank(job, at("12:00"), one, both))
                    .as(formula.name())
                    .containsExactly("z-both", "a-one");
        }
        SampleVisit plain = SampleVisit.builder("job", 1)
                .requires("skills['english'] >= 50")
                .requires("agent.language = 'ja'")
                .build();
        assertThat(MATCH.rank(plain, at("12:00"), attributes("a", "language", "ja"), both))
                .containsExactly("z-both", "a");
    }

    @Test
    void BestSkill_meanLevelIsOfTheSkillsThatAreAskedFor() {
        SampleVisit job = SampleVisit.builder("job", 1)
                .requires("skills['billing'] >= 10")
                .requires("skills['english'] >= 10 or skills['english'] = 5")
                .requires("not skills['claims'] > 90")
                .build();
        SampleAgent a = SampleAgent.builder("a")
                .skill("billing", 40)
                .skill("english", 40)
                .skill("claims", 90)
                .build();
        SampleAgent b = SampleAgent.builder("b")
                .skill("billing", 10)
                .skill("english", 80)
                .build();
        SampleAgent c = ready(SampleAgent.builder("c").skill("billing", 45).skill("english", 45), "09:00");
        SampleAgent d = ready(SampleAgent.builder("d").skill("billing", 45).skill("english", 45), "08:00");

        assertThat(Trial.of(new BestSkill()).rank(job, at("12:00"), a, b, c, d))
                .as("40, 45, 45, 45: ties go to the longest idle")
                .containsExactly("d", "c", "b", "a");
    }

    @Test
    void BestSkill_mostSufficientCountsTheSkillsAtTheLevelThatIsAskedFor() {
        SampleVisit job = SampleVisit.builder("job", 1)
                .requires("skills['billing'] >= 50")
                .requires("skills['english'] >= 50")
                .requires("agent.site = 'osaka'")
                .build();
        SampleAgent two = SampleAgent.builder("two")
                .skill("billing", 50)
                .skill("english", 50)
                .build();
        SampleAgent one = SampleAgent.builder("one")
                .skill("billing", 100)
                .skill("english", 49)
                .site("osaka")
                .build();

        assertThat(Trial.of(new BestSkill(SkillFormula.MOST_SUFFICIENT)).rank(job, at("12:00"), one, two))
                .containsExactly("two", "one");
    }

    @Test
    void labelsAreForTheMatchScoreOnly() {
        BestSkill plain = new BestSkill();

        assertThatThrownBy(() -> plain.configured(Trial.settings(plain, "labels", "language")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MATCH_SCORE");
        assertThatThrownBy(() -> plain.configured(Trial.settings(plain, "formula", "MATCH_SCORE", "labels", "a,,b")))
                .hasMessageContaining("\"labels\"");
    }

    @Test
    void SpecialistFirst_T1_aGeneralistIsKeptFreeWhereASpecialistIsIdle() {
        SampleAgent generalist = ready(SampleAgent.builder("g").skill("a", 1).skill("b", 1), "08:00");
        SampleAgent specialist = ready(SampleAgent.builder("s").skill("a", 1), "11:00");
        SampleAgent longer = ready(SampleAgent.builder("t").skill("b", 1), "10:00");

        assertThat(Trial.of(new SpecialistFirst()).rank(at("12:00"), generalist, specialist, longer))
                .containsExactly("t", "s", "g");
    }

    @Test
    void RankWeight_theLowestRankAndThenTheGreatestWeightTimesIdleTimeGoesFirst() {
        SampleAgent backup = ready(SampleAgent.builder("backup").rank(1).weight(1_000_000), "00:00");
        SampleAgent heavy = ready(SampleAgent.builder("heavy").weight(3), "11:40");
        SampleAgent light = ready(SampleAgent.builder("light").weight(1), "11:01");
        SampleAgent none = ready(SampleAgent.builder("none").weight(0), "01:00");
        SampleAgent unknown = SampleAgent.builder("unknown").weight(5).build();
        Trial<Nothing> trial = Trial.of(new RankWeight());

        assertThat(trial.rank(at("12:00"), backup, light, none, unknown, heavy))
                .as("60, 59, 0, 0 minutes of rank 0")
                .containsExactly("heavy", "light", "none", "unknown", "backup");
        assertThat(trial.rank(at("11:55"), light, heavy)).as("54 and 45").containsExactly("light", "heavy");
    }

    @Test
    void RankWeight_doesNotOverflow() {
        SampleAgent years = SampleAgent.builder("a")
                .weight(1_000_000)
                .at(AgentMoment.BECAME_READY, at("12:00").minusSeconds(3_000_000_000L))
                .build();
        SampleAgent day = ready(SampleAgent.builder("b").weight(1_000_000), "00:00");

        assertThat(Trial.of(new RankWeight()).rank(at("12:00"), day, years)).containsExactly("a", "b");
    }

    private static SampleAgent ready(SampleAgent.Builder builder, String since) {
        return builder.at(AgentMoment.BECAME_READY, at(since)).build();
    }

    private static SampleAgent french(String id, int sales, int cost) {
        return SampleAgent.builder(id)
                .attribute("language", FactValue.of("french"))
                .skill("sales", sales)
                .attribute("cost", FactValue.of(cost))
                .build();
    }

    private static SampleAgent number(String id, int distance) {
        return SampleAgent.builder(id)
                .attribute("distance", FactValue.of(distance))
                .build();
    }

    private static SampleAgent attributes(String id, String... namesAndValues) {
        SampleAgent.Builder builder = SampleAgent.builder(id);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.attribute(namesAndValues[i], FactValue.of(namesAndValues[i + 1]));
        }
        return builder.build();
    }
}
