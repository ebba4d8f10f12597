package io.toritsugi.routing.configuration.check;

import io.toritsugi.core.condition.ConditionProblem;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What is wrong with a configuration of routing, and where.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason what kind of problem it is
 * @param place where it is, as a JSON pointer (RFC 6901) into the document, such as {@code /queues/3/stages/1/moveTo}; empty for
 *     the whole
 * @param subject the id or the value that it is about, at most 200 characters of it; empty where the place says it all
 * @param allowed what may stand there, in the spelling of the document; empty where the reason says it
 * @param condition what is wrong with a condition; empty unless that is the reason
 * @since 0.1
 */
public record RoutingProblem(
        Reason reason, String place, String subject, String allowed, Optional<ConditionProblem> condition) {
    /**
     * The kinds of problems.
     *
     * @since 0.1
     */
    public enum Reason {
        /** The document is no JSON object, has a property twice, or is nested more deeply than is read. */
        NOT_JSON(
                "The document is not a JSON object, has a property twice, or is nested too deeply",
                "JSONオブジェクトでないか、同じプロパティが重複しているか、入れ子が深すぎます",
                "write one JSON object",
                "JSONオブジェクトを1つ書いてください"),
        /** The document is longer than is read. */
        TOO_LONG("The document is too long", "文書が長すぎます", "shorten it", "短くしてください"),
        /** A part that is needed is not there. */
        MISSING("This part is needed", "この項目は必須です", "add it", "追加してください"),
        /** What stands there is something else than what is expected. */
        UNEXPECTED("Something else is expected here", "ここには別のものが必要です", "replace it", "置き換えてください"),
        /** Nothing of this name is known. */
        UNKNOWN_PROPERTY(
                "There is no property of this name",
                "この名前のプロパティはありません",
                "correct the name, or remove it",
                "名前を直すか削除してください"),
        /** A condition stands there that is none, or that these facts cannot answer. */
        CONDITION("The condition cannot be answered", "条件に答えられません", "correct the condition", "条件を直してください"),
        /** Two things of one kind have one id. */
        DUPLICATE_ID("There are two with this id", "IDが重複しています", "rename or remove one", "どちらかのIDを変えるか削除してください"),
        /** There is no such queue. */
        UNKNOWN_QUEUE("There is no such queue", "該当するキューがありません", "add it, or name another", "追加するか、別のキューを指定してください"),
        /** Queues hand visits to each other in a circle: one could go round for ever at one instant. */
        MOVES_IN_A_CIRCLE(
                "These queues hand visits to each other in a circle, at one instant if it comes to the worst",
                "キューの移動先が循環しており、同じ瞬間に巡り続けるおそれがあります",
                "let one of them keep them, or let them leave",
                "どれか1つで移動をやめてください"),
        /** Nothing can open a stage. */
        NEVER_OPENS(
                "Nothing can open this stage",
                "この段階が開くことはありません",
                "give it an age or another condition, or remove it",
                "時間か別の条件を指定するか、削除してください"),
        /** A stage opens when the visit has already left. */
        OPENS_TOO_LATE(
                "This stage opens when the visit has left: its queue keeps none so long",
                "最大待ち時間を過ぎてから開く段階です",
                "open it earlier, or raise maxWait",
                "早く開くか、maxWaitを延ばしてください"),
        /** Even when all stages are open only preferred agents are admitted, and no longest wait ends that. */
        ONLY_PREFERRED(
                "Visits without a preferred agent who is there wait for ever, since no stage admits others",
                "優先担当者しか対象にならず、他の担当者に広がりません",
                "add a stage that admits others, or a longest wait",
                "他の担当者も対象にする段階か、最大待ち時間を追加してください"),
        /** There is no such fact to relax. */
        UNKNOWN_FACT("There is no such fact", "該当するファクトはありません", "correct the name", "名前を直してください"),
        /** The fact has no elements. */
        NO_ELEMENTS("This fact has no elements", "このファクトに要素はありません", "name the fact alone", "ファクトだけを指定してください"),
        /** An attribute has a name that the SDK uses. */
        RESERVED_NAME("An attribute cannot have this name", "属性にこの名前は使えません", "rename it", "名前を変えてください"),
        /** Agents have attributes of one name and different types. */
        TYPES_DIFFER(
                "Another agent has this attribute with another type",
                "同じ名前の属性の型が担当者によって異なります",
                "use one type",
                "型をそろえてください"),
        /** The strategy is not known, or its settings are not allowed. */
        STRATEGY("The strategy cannot be used", "この戦略は使えません", "correct it", "直してください");

        private final String english;
        private final String japanese;
        private final String remedy;
        private final String japaneseRemedy;

        Reason(String english, String japanese, String remedy, String japaneseRemedy) {
            this.english = english;
            this.japanese = japanese;
            this.remedy = remedy;
            this.japaneseRemedy = japaneseRemedy;
        }
    }

    /** Checks that all parts are there, and shortens the subject. */
    public RoutingProblem {
        Objects.requireNonNull(reason, "RoutingProblem.reason");
        Objects.requireNonNull(place, "RoutingProblem.place");
        Objects.requireNonNull(allowed, "RoutingProblem.allowed");
        Objects.requireNonNull(condition, "RoutingProblem.condition");
        subject = Words.shortened(subject);
    }

    static RoutingProblem of(Reason reason, String place, String subject, String allowed) {
        return new RoutingProblem(reason, place, subject, allowed, Optional.empty());
    }

    static RoutingProblem of(String place, ConditionProblem problem) {
        return new RoutingProblem(Reason.CONDITION, place, problem.found(), problem.allowed(), Optional.of(problem));
    }

    RoutingProblem at(String otherPlace) {
        return new RoutingProblem(reason, otherPlace, subject, allowed, condition);
    }

    /** {@return the problem in English} */
    public String message() {
        return toText(Locale.ENGLISH);
    }

    /**
     * {@return the problem as a sentence with its place, what it is about, what is allowed, and what to do}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        boolean japanese = Words.isJapanese(locale);
        String what = condition
                .map(problem -> Words.place(place, japanese) + ": " + problem.toText(locale))
                .orElseGet(() ->
                        Words.sentence(place, japanese ? reason.japanese : reason.english, subject, allowed, japanese));
        return what + (japanese ? "。" + reason.japaneseRemedy : ". To mend it: " + reason.remedy);
    }
}
