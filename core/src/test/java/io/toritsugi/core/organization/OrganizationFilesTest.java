package io.toritsugi.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.id.organization.TeamId;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.core.organization.OrganizationProblem.Reason;
import io.toritsugi.core.permission.RolePermissions;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

class OrganizationFilesTest {
    private static final JsonCodec JACKSON_2 = Jackson2.codec();
    private static final JsonCodec JACKSON_3 = Jackson3.codec();

    private static final String FOUNDATION = """
            {
              "version": "2026-04", "tenant": "acme", "effectiveFrom": "2026-04-01",
              "sites": [{"id": "tokyo", "name": {"en": "Tokyo", "ja": "東京"}, "zone": "Asia/Tokyo"}],
              "employers": [{"id": "house", "name": {"en": "House", "ja": "自社"}, "kind": "IN_HOUSE"}],
              "skills": [{"id": "english", "name": {"en": "English", "ja": "英語"}}]
            }
            """;

    @Property
    @Domain(Organizations.class)
    void whatIsWrittenIsReadAgainByBothJacksons(@ForAll Organization organization) {
        String written = JACKSON_2.write(organization.data());

        assertThat(JACKSON_3.write(organization.data())).isEqualTo(written);
        for (JsonCodec codec : List.of(JACKSON_2, JACKSON_3)) {
            assertThat(OrganizationFiles.read(codec, written)).isEqualTo(Validation.valid(organization));
            assertThat(codec.read(codec.write(organization), Organization.class))
                    .isEqualTo(organization);
        }
    }

    @Example
    void aWholeCentreIsReadAgain() {
        for (JsonCodec codec : List.of(JACKSON_2, JACKSON_3)) {
            assertThat(OrganizationFiles.read(codec, codec.write(SampleCentre.data())))
                    .isEqualTo(Validation.valid(SampleCentre.organization()));
        }
    }

    @Example
    void severalDocumentsTogetherMakeAnOrganisation() {
        Organization organization = read(Map.of(
                        "foundation.json",
                        FOUNDATION,
                        "teams.json",
                        "{\"teams\": [{\"id\": \"t1\", \"name\": {\"en\": \"One\", \"ja\": \"一\"}, \"leader\": \"a1\"}],"
                                + " \"ofTheFuture\": [1]}",
                        "tokyo.json",
                        agents(agent("a1")),
                        "osaka.json",
                        agents(agent("a2"))))
                .get();

        assertThat(organization.agents()).hasSize(2);
        assertThat(organization.findTeam(TeamId.of("t1"))).isPresent();
        assertThat(organization.data().rolePermissions()).isEqualTo(RolePermissions.standard());
    }

    /** Nobody repairs a file twice: whatever is wrong in it is told at once, each by its place. */
    @Example
    void everyProblemIsToldAtOnce() {
        String agents = """
                {
                  "agents": [
                    {"id": "a1", "name": "PERSONAL-MARK", "site": "osaka", "team": "t9", "department": "d9",
                     "employments": [
                       {"employer": "agency", "firstDay": "2025-04-01", "lastDay": "2026-03-31", "reason": "BORED"},
                       {"employer": "house", "firstDay": "2026-03-31"},
                       {"employer": "house", "firstDay": "2020-04-01", "lastDay": "2020-03-31"}],
                     "skills": [
                       {"skill": "english", "level": 9, "firstDay": "2025-04-01"},
                       {"skill": "english", "level": 2, "firstDay": "2025-05-01"},
                       {"skill": "klingon", "level": 1, "firstDay": "2025-04-01"},
                       {"skill": "english", "level": "two", "firstDay": "1 April"},
                       {"level": 2, "firstDay": "2024-04-01"}],
                     "roles": [{"role": "team-leder", "firstDay": "2025-04-01"}]},
                    {"id": "a1", "name": "PERSONAL-MARK", "site": "tokyo"},
                    {"id": "a3", "name": "", "site": "tokyo"},
                    {"id": "old", "name": "PERSONAL-MARK", "site": "tokyo",
                     "employments": [{"employer": "house", "firstDay": "2020-04-01", "lastDay": "2026-03-31"}],
                     "roles": [{"role": "qa", "firstDay": "2025-04-01"}, {"role": "qa", "firstDay": "2026-04-01"}]},
                    "PERSONAL-MARK"
                  ]
                }
                """;
        String rest = """
                {
                  "version": "again",
                  "sites": [{"id": "mars", "name": {"en": "Mars", "ja": "火星"}, "zone": "Mars/Olympus"}],
                  "employers": [{"id": "sub", "name": {"en": "Sub"}, "kind": "FRIEND"}],
                  "departments": [
                    {"id": "a", "name": {"en": "A", "ja": "あ"}, "parent": "b"},
                    {"id": "b", "name": {"en": "B", "ja": "い"}, "parent": "a"},
                    {"id": "c", "name": {"en": "C", "ja": "う"}, "parent": "b", "head": "nobody"}],
                  "teams": [
                    {"id": "t1", "name": {"en": "T", "ja": "チ"}, "leader": "old", "deputies": ["nobody", "a3"]}],
                  "skills": [{"id": "odd", "name": {"en": "Odd", "ja": "奇"}, "lowestLevel": 3, "highestLevel": 2}],
                  "reasonCodes": [{"name": {"en": "X", "ja": "エ"}, "reason": {"code": "x", "reasonClass": "NAP"}}],
                  "rolePermissions": {"rows": [
                    {"role": "wizard", "permission": "listen", "scope": "CENTRE"},
                    {"role": "qa", "permission": "listen", "scope": "GALAXY"}]},
                  "costRates": [
                    {"subject": {"kind": "FIXED", "id": "rent"}, "basis": "MONTH", "firstDay": "2026-04-01",
                     "rate": {"money": {"amount": "-5", "currency": "JPY"}}},
                    {"subject": {"kind": "FIXED", "id": "rent"}, "basis": "MONTH", "firstDay": "2026-05-01",
                     "rate": {"money": {"amount": "5", "currency": "yen"}}},
                    {"subject": {"kind": "FIXED", "id": "rent"}, "basis": "MONTH", "firstDay": "2026-06-01",
                     "rate": {"money": {"amount": 5, "currency": "JPY"}}},
                    {"subject": {"kind": "SITE", "id": "moon"}, "basis": "MONTH", "firstDay": "2026-06-01",
                     "rate": {"money": {"amount": "5.5", "currency": "JPY"}}}]
                }
                """;

        List<OrganizationProblem> problems = read(Map.of(
                        "1-foundation", FOUNDATION, "2-agents", agents, "3-rest", rest))
                .getError();

        assertThat(problems)
                .extracting(
                        OrganizationProblem::reason,
                        OrganizationProblem::document,
                        OrganizationProblem::place,
                        OrganizationProblem::subject)
                .containsExactlyInAnyOrder(
                        tuple(Reason.UNEXPECTED, "2-agents", "/agents/0/employments/0/reason", ""),
                        tuple(Reason.UNEXPECTED, "2-agents", "/agents/0/skills/3/level", ""),
                        tuple(Reason.UNEXPECTED, "2-agents", "/agents/0/skills/3/firstDay", ""),
                        tuple(Reason.MISSING, "2-agents", "/agents/0/skills/4/skill", ""),
                        tuple(Reason.UNEXPECTED, "2-agents", "/agents/2/name", ""),
                        tuple(Reason.UNEXPECTED, "2-agents", "/agents/4", ""),
                        tuple(Reason.SAID_TWICE, "3-rest", "/version", ""),
                        tuple(Reason.UNEXPECTED, "3-rest", "/rolePermissions/rows/1/scope", ""),
                        tuple(Reason.UNEXPECTED, "3-rest", "/sites/0/zone", ""),
                        tuple(Reason.MISSING, "3-rest", "/employers/0/name/ja", ""),
                        tuple(Reason.UNEXPECTED, "3-rest", "/employers/0/kind", ""),
                        tuple(Reason.UNEXPECTED, "3-rest", "/reasonCodes/0/reason/reasonClass", ""),
                        tuple(Reason.UNEXPECTED, "3-rest", "/costRates/1/rate/money/currency", ""),
                        tuple(Reason.DUPLICATE_ID, "2-agents", "/agents/1", "a1"),
                        tuple(Reason.UNKNOWN_SITE, "2-agents", "/agents/0/site", "osaka"),
                        tuple(Reason.UNKNOWN_TEAM, "2-agents", "/agents/0/team", "t9"),
                        tuple(Reason.UNKNOWN_DEPARTMENT, "2-agents", "/agents/0/department", "d9"),
                        tuple(Reason.UNKNOWN_EMPLOYER, "2-agents", "/agents/0/employments/0/employer", "agency"),
                        tuple(
                                Reason.ENDS_BEFORE_IT_BEGINS,
                                "2-agents",
                                "/agents/0/employments/2/lastDay",
                                "2020-03-31"),
                        tuple(Reason.EMPLOYMENTS_OVERLAP, "2-agents", "/agents/0/employments/1", "a1"),
                        tuple(Reason.LEVEL_OUT_OF_RANGE, "2-agents", "/agents/0/skills/0/level", "9"),
                        tuple(Reason.UNKNOWN_SKILL, "2-agents", "/agents/0/skills/2/skill", "klingon"),
                        tuple(Reason.GRANTS_OVERLAP, "2-agents", "/agents/0/skills/1", "english"),
                        tuple(Reason.UNKNOWN_ROLE, "2-agents", "/agents/0/roles/0/role", "team-leder"),
                        tuple(Reason.ROLES_OVERLAP, "2-agents", "/agents/3/roles/1", "qa"),
                        tuple(Reason.LEADER_LEFT, "3-rest", "/teams/0/leader", "old"),
                        tuple(Reason.UNKNOWN_AGENT, "3-rest", "/teams/0/deputies/0", "nobody"),
                        tuple(Reason.UNKNOWN_AGENT, "3-rest", "/departments/2/head", "nobody"),
                        tuple(Reason.DEPARTMENT_CYCLE, "3-rest", "/departments/0/parent", "a"),
                        tuple(Reason.NO_LEVELS, "3-rest", "/skills/0", "odd"),
                        tuple(Reason.UNKNOWN_ROLE, "3-rest", "/rolePermissions/rows", "wizard"),
                        tuple(Reason.RATE_NEGATIVE, "3-rest", "/costRates/0/rate", "FIXED:rent"),
                        tuple(Reason.RATES_OVERLAP, "3-rest", "/costRates/2", "FIXED:rent"),
                        tuple(Reason.UNKNOWN_SITE, "3-rest", "/costRates/3/subject", "moon"));
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.message() + problem.toText(Locale.JAPANESE) + problem)
                        .doesNotContain("PERSONAL-MARK"));
    }

    @Example
    void aProblemIsASentenceInBothLanguages() {
        OrganizationProblem problem = read(Map.of(
                        "all.json",
                        FOUNDATION.replace(
                                "\"skills\"",
                                "\"agents\": [{\"id\": \"a1\", \"name\": \"x\", \"site\": \"tokyo\", \"skills\":"
                                        + " [{\"skill\": \"english\", \"level\": 6, \"firstDay\": \"2026-04-01\"}]}],"
                                        + " \"skills\"")))
                .getError()
                .get(0);

        assertThat(problem.message())
                .isEqualTo("all.json/agents/0/skills/0/level: The skill does not have this level: 6; allowed: 1..5");
        assertThat(problem.toText(Locale.JAPAN))
                .isEqualTo("all.json/agents/0/skills/0/level: スキルにないレベルです（6）。使えるもの: 1..5");
    }

    @Example
    void whatABuilderMakesIsCheckedByTheSameRules() {
        OrganizationData data = SampleCentre.builder()
                .addAgents(SampleCentre.member("odd", SiteId.of("osaka"), EmployerId.of("agency"))
                        .build())
                .build();
        List<OrganizationProblem> problems = Organization.of(data).getError();

        assertThat(problems)
                .extracting(OrganizationProblem::reason, OrganizationProblem::place)
                .containsExactly(
                        tuple(Reason.UNKNOWN_SITE, "/agents/11/site"),
                        tuple(Reason.UNKNOWN_EMPLOYER, "/agents/11/employments/0/employer"));
        assertThat(OrganizationFiles.read(JACKSON_2, JACKSON_2.write(data)).getError())
                .isEqualTo(problems);
    }

    @Example
    void aReasonForLeavingNeedsALastDay() {
        String agent =
                "{\"id\": \"a1\", \"name\": \"x\", \"site\": \"tokyo\", \"employments\": [{\"employer\": \"house\","
                        + " \"firstDay\": \"2026-04-01\", \"reason\": \"RETIRED\"}]}";

        assertThat(read(Map.of("1", FOUNDATION, "2", agents(agent))).getError())
                .extracting(OrganizationProblem::reason, OrganizationProblem::place)
                .containsExactly(tuple(Reason.REASON_WITHOUT_LAST_DAY, "/agents/0/employments/0/reason"));
    }

    @Example
    void aDocumentThatIsNoJsonStopsTheComparisonAndNotTheReading() {
        String teams = "{\"teams\": [{\"id\": \"t1\", \"name\": {\"en\": \"T\", \"ja\": \"チ\"}, \"leader\": \"a1\"}]}";

        for (String broken : List.of(
                "{\"agents\": [", "[]", "null", "", "{\"agents\": [], \"agents\": []}", "PERSONAL-MARK", "{} x")) {
            List<OrganizationProblem> problems = read(Map.of(
                            "1", broken, "2", FOUNDATION.replace("Asia/Tokyo", "Asia/Edo"), "3", teams))
                    .getError();
            assertThat(problems)
                    .as(broken)
                    .extracting(OrganizationProblem::reason, OrganizationProblem::document)
                    .containsExactly(tuple(Reason.NOT_JSON, "1"), tuple(Reason.UNEXPECTED, "2"));
            assertThat(problems.toString()).doesNotContain("PERSONAL-MARK");
        }
    }

    @Example
    void whatMustBeSaidSomewhereIsMissed() {
        assertThat(OrganizationFiles.read(JACKSON_3, "{}").getError())
                .extracting(OrganizationProblem::reason, OrganizationProblem::place)
                .containsExactly(
                        tuple(Reason.MISSING, "/effectiveFrom"),
                        tuple(Reason.MISSING, "/tenant"),
                        tuple(Reason.MISSING, "/version"));
    }

    @Example
    void nothingIsSaidOfWhatRefersToAPartThatCouldNotBeRead() {
        String broken = FOUNDATION.replace("\"Asia/Tokyo\"", "9").replace("IN_HOUSE", "HOUSE");

        assertThat(read(Map.of("1", broken, "2", agents(agent("a1")))).getError())
                .extracting(OrganizationProblem::place)
                .containsExactly("/sites/0/zone", "/employers/0/kind");
    }

    @Property
    void noDocumentMakesTheReaderThrow(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        JsonNode tree = Jackson2.mapper().readTree(JACKSON_2.write(SampleCentre.data()));
        for (int i = 0; i <= random.nextInt(3); i++) {
            spoil(tree, random);
        }
        Validation<List<OrganizationProblem>, Organization> second = OrganizationFiles.read(JACKSON_2, tree.toString());

        assertThat(OrganizationFiles.read(JACKSON_3, tree.toString())).isEqualTo(second);
        if (second.isInvalid()) {
            assertThat(second.getError()).isNotEmpty().allSatisfy(problem -> {
                boolean stands = !tree.at(problem.place()).isMissingNode();
                assertThat(stands || problem.reason() == Reason.MISSING)
                        .as(problem.toString())
                        .isTrue();
                assertThat(problem.message() + problem.toText(Locale.JAPANESE)).doesNotContain(SampleCentre.MARK);
            });
        }
    }

    private static void spoil(JsonNode tree, Random random) {
        List<JsonNode> inner = new ArrayList<>();
        collect(tree, inner);
        JsonNode node = inner.get(random.nextInt(inner.size()));
        JsonNode odd = List.of(
                        JsonNodeFactory.instance.arrayNode(),
                        JsonNodeFactory.instance.objectNode(),
                        JsonNodeFactory.instance.numberNode(-1),
                        JsonNodeFactory.instance.numberNode(1.5),
                        JsonNodeFactory.instance.nullNode(),
                        JsonNodeFactory.instance.booleanNode(true),
                        JsonNodeFactory.instance.textNode("elsewhere"),
                        JsonNodeFactory.instance.textNode(" 2026-02-30"),
                        JsonNodeFactory.instance.textNode(""))
                .get(random.nextInt(9));
        if (node instanceof ArrayNode list && !list.isEmpty()) {
            list.set(random.nextInt(list.size()), odd);
        } else if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, odd);
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainerNode()) {
            inner.add(node);
            node.forEach(child -> collect(child, inner));
        }
    }

    private static Validation<List<OrganizationProblem>, Organization> read(Map<String, String> documents) {
        Validation<List<OrganizationProblem>, Organization> second =
                OrganizationFiles.read(JACKSON_2, new TreeMap<>(documents));
        assertThat(OrganizationFiles.read(JACKSON_3, new TreeMap<>(documents))).isEqualTo(second);
        return second;
    }

    private static String agents(String agent) {
        return "{\"agents\": [" + agent + "]}";
    }

    private static String agent(String id) {
        return "{\"id\": \"" + id + "\", \"name\": \"x\", \"site\": \"tokyo\", \"employments\":"
                + " [{\"employer\": \"house\", \"firstDay\": \"2020-04-01\"}]}";
    }
}
