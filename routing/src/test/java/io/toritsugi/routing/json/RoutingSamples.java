package io.toritsugi.routing.json;

import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.check.RoutingFiles;
import io.toritsugi.routing.configuration.check.RoutingProblem;
import io.toritsugi.routing.configuration.check.RoutingRules;
import io.toritsugi.routing.configuration.check.StrategyCheck;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A configuration that says everything that can be said, and the rules of its host. */
public final class RoutingSamples {
    public static final JsonCodec JACKSON_2 = Jackson2.codec();
    public static final JsonCodec JACKSON_3 = Jackson3.codec();

    public static final RoutingRules RULES = RoutingRules.of(
            Map.of("contact.fact.tier", FactType.TEXT, "customer.age", FactType.NUMBER),
            (kind, strategy) -> strategy.id().equals("unheard-of")
                    ? Optional.of("longest-idle, " + kind)
                    : StrategyCheck.NONE.problem(kind, strategy));

    public static final String WHOLE = """
            {
              "version": "7",
              "adoption": "LIVE",
              "between": {"id": "weighted-wait", "settings": {"scale": "2"}},
              "floor": {
                "agents": {
                  "lease": "PT1M",
                  "leaseLostReason": {"code": "lost", "reasonClass": "TECHNICAL", "paid": false, "planned": true},
                  "missedOffers": {
                    "limit": 2, "declinesCount": true, "readyAgainAfter": "PT5M",
                    "reason": {"code": "missed", "reasonClass": "MISSED_OFFER"}
                  },
                  "wrapUpEndsOn": ["LOGGED_OUT"]
                },
                "keepClosed": "PT0S",
                "wrapUps": {
                  "queues": {"sales": {"limit": "PT1M", "exclusive": false, "unitsHeld": 50}},
                  "channels": {"voice": {}},
                  "otherwise": {"unitsHeld": 0}
                }
              },
              "agents": [
                {
                  "agent": "ann", "skills": {"billing": 5, "ja": 100}, "site": "osaka", "employer": "house", "team": "t1",
                  "attributes": {
                    "grade": {"number": 1.5}, "nick": {"text": ""}, "trainee": {"boolean": false},
                    "since": {"date": "2020-04-01"}, "seen": {"instant": "2026-04-01T00:00:00Z"}, "lunch": {"duration": "PT1H"},
                    "cost": {"money": {"amount": "12.50", "currency": "JPY"}}, "tags": {"set": ["a", "b"]},
                    "scores": {"numbers": {"x": 1, "y": -2.25}}
                  },
                  "memberships": {"sales": {"position": 1, "rank": 2, "weight": 3}, "back": {}}
                },
                {"agent": "bob"}
              ],
              "queues": [
                {
                  "id": "sales", "weight": 3, "target": "PT20S",
                  "ranker": {"id": "best-skill", "settings": {"formula": "MEAN", "skill": "billing"}},
                  "order": {"id": "least-slack"},
                  "requires": "skills['billing'] >= 3 and agent.site = 'osaka' or customer.age > 60",
                  "stages": [
                    {"id": "preferred", "preferredOnly": true, "skip": "NOBODY_READY"},
                    {
                      "id": "experts", "opensAfter": "PT0S", "opensWhen": "queue.waiting > 5 or contact.fact.tier = 'gold'",
                      "requires": "skills['ja'] >= 50 and agent.grade > 1", "relax": ["skills['billing']", "agent.site"],
                      "queues": ["back", "night"], "mode": "REPLACING", "rank": 2, "skip": "NOBODY_STAFFED"
                    },
                    {"id": "gone", "opensAfter": "PT1M30S", "moveTo": "back"}
                  ],
                  "offers": {
                    "expiresAfter": "PT15S", "atOnce": 3, "othersRevoked": "CONNECTED", "withinPatience": true, "beforeShiftEnd": "PT5M",
                    "declined": {"exclusion": "NONE"},
                    "expired": {"exclusion": "FOR_A_TIME", "exclusionTime": "PT1M", "coolDown": "PT10S"},
                    "unreachable": {"exclusion": "UNTIL_READY"},
                    "revokedForStatus": {"exclusion": "FOR_THE_VISIT"},
                    "exhausted": {"policy": "OVERFLOW", "backOff": "PT5S", "overflowTo": "back"}
                  },
                  "limits": {
                    "maxWaiting": 100, "whenFull": {"toQueue": "back"}, "maxWait": "PT10M", "whenTimedOut": {"toQueue": "night"},
                    "needsAgentsToJoin": true, "needsAgentsToStay": true, "withoutAgents": {"toQueue": "night"}
                  },
                  "hours": {
                    "zone": "Asia/Tokyo",
                    "week": [
                      {"days": ["MONDAY", "TUESDAY"], "slots": [{"from": "09:00", "to": "18:30"}]},
                      {"days": ["FRIDAY"], "slots": [{"from": "22:00", "to": "02:00"}]}
                    ],
                    "holidays": ["JP"],
                    "companyHolidays": [
                      {"name": {"en": "New Year holidays", "ja": "年末年始"}, "from": "--12-29", "to": "--01-03"}
                    ],
                    "exceptions": [
                      {"date": "2026-05-03", "slots": [{"from": "10:00", "to": "12:00"}]},
                      {"date": "2026-10-01", "name": {"en": "stocktaking", "ja": "棚卸"}}
                    ],
                    "closings": [
                      {"from": "2026-06-01T03:00:00Z", "to": "2026-06-01T05:00:00Z", "reason": {"en": "earthquake", "ja": "地震"}}
                    ]
                  }
                },
                {
                  "id": "back", "limits": {"maxWaiting": 0},
                  "batch": {
                    "assigner": {"id": "minimum-cost", "settings": {"wait": "2"}}, "window": "PT2S", "steps": 5000000000
                  }
                },
                {"id": "day", "adviser": {"id": "propensity", "answersWithin": "PT1.5S", "candidates": 5}},
                {
                  "id": "night", "requires": "member.rank <= 1 and exists contact.segment",
                  "shares": {"by": "EMPLOYER", "targets": {"house": 1000000, "vendor": 1}, "patience": "PT20S"}
                }
              ]
            }
            """;

    private RoutingSamples() {}

    public static RoutingConfiguration whole() {
        return read(WHOLE).get();
    }

    public static RoutingConfiguration of(String document) {
        Validation<List<RoutingProblem>, RoutingConfiguration> read = read(document);
        if (read.isInvalid()) {
            throw new AssertionError(read.getError().toString());
        }
        return read.get();
    }

    /** What both Jacksons read, which must be the same. */
    public static Validation<List<RoutingProblem>, RoutingConfiguration> read(String document) {
        Validation<List<RoutingProblem>, RoutingConfiguration> second = RoutingFiles.read(JACKSON_2, document, RULES);
        if (!RoutingFiles.read(JACKSON_3, document, RULES).equals(second)) {
            throw new AssertionError("The Jacksons differ: " + second);
        }
        return second;
    }
}
