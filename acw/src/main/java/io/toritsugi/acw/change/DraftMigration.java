package io.toritsugi.acw.change;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.ChoiceType;
import io.toritsugi.acw.field.type.CodeType;
import io.toritsugi.acw.field.type.FieldType;
import io.toritsugi.acw.field.type.Option;
import io.toritsugi.acw.template.Template;
import io.toritsugi.core.fact.FactValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a draft, carried from one template to another.
 *
 * <p>Nothing is lost: every answer is either carried or left with the reason why. Immutable and thread-safe.
 *
 * @param carried the answers that hold under the new template, in the order of their fields; unmodifiable
 * @param left the answers that do not, in the order of their fields; unmodifiable
 * @since 0.1
 */
public record DraftMigration(SortedMap<FieldId, Answer> carried, List<Left> left) {
    /**
     * Why an answer was not carried.
     *
     * @since 0.1
     */
    public enum Reason {
        /** The new template has no such field. */
        FIELD_GONE("the field is gone", "項目がなくなりました"),
        /** The field takes something else now. */
        TYPE_CHANGED("the field is of another type", "項目の型が変わりました"),
        /** What was chosen is no option now. */
        OPTION_GONE("what was chosen is no option any more", "選んだ選択肢がなくなりました"),
        /** The tree of codes has no such path now. */
        CODE_GONE("the tree has no such code any more", "選んだコードがなくなりました"),
        /** The answer breaks a limit of the field. */
        LIMIT_BROKEN("the answer breaks a limit", "回答が制限を満たしません");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    /**
     * An answer that was not carried.
     *
     * @param field the field to which it was given
     * @param answer the answer
     * @param reason why it was not carried
     * @since 0.1
     */
    public record Left(FieldId field, Answer answer, Reason reason) {
        /** Checks that all parts are there. */
        public Left {
            Objects.requireNonNull(field, "Left.field");
            Objects.requireNonNull(answer, "Left.answer");
            Objects.requireNonNull(reason, "Left.reason");
        }

        /**
         * {@return what happened, as a sentence without the answer}
         *
         * @param locale Japanese if its language is, otherwise English
         */
        public String toText(Locale locale) {
            return locale.getLanguage().equals("ja")
                    ? "項目" + field + "の回答を引き継げません: " + reason.japanese
                    : "The answer to field " + field + " was not carried over: " + reason.english;
        }
    }

    /** Copies the answers. */
    public DraftMigration {
        carried = Collections.unmodifiableSortedMap(new TreeMap<>(carried));
        left = List.copyOf(left);
    }

    /**
     * {@return answers carried from one template to another}
     *
     * @param answers the answers given under the old template
     * @param from the old template, without a parent
     * @param to the new template, without a parent
     * @param trees the trees of codes that there are
     * @param limits whether an answer keeps the limits of a field of the new template; asked only where field and type remain
     */
    public static DraftMigration of(
            Map<FieldId, Answer> answers,
            Template from,
            Template to,
            CodeTrees trees,
            BiPredicate<FieldId, Answer> limits) {
        Map<FieldId, FieldType> old = types(from);
        Map<FieldId, FieldType> young = types(to);
        SortedMap<FieldId, Answer> carried = new TreeMap<>();
        List<Left> left = new ArrayList<>();
        new TreeMap<>(answers).forEach((field, answer) -> {
            @Nullable FieldType was = old.get(field);
            @Nullable FieldType is = young.get(field);
            Optional<Reason> reason = is == null
                    ? Optional.of(Reason.FIELD_GONE)
                    : reason(was, is, answer, trees)
                            .or(() -> limits.test(field, answer) ? Optional.empty() : Optional.of(Reason.LIMIT_BROKEN));
            reason.ifPresentOrElse(why -> left.add(new Left(field, answer, why)), () -> carried.put(field, answer));
        });
        return new DraftMigration(carried, left);
    }

    private static Map<FieldId, FieldType> types(Template template) {
        Map<FieldId, FieldType> types = new HashMap<>();
        template.fields().forEach(field -> types.putIfAbsent(field.id(), field.type()));
        return types;
    }

    private static Optional<Reason> reason(@Nullable FieldType was, FieldType is, Answer answer, CodeTrees trees) {
        boolean sameType = was == null || was.getClass() == is.getClass();
        if (!sameType || !is.takes(answer)) {
            return Optional.of(Reason.TYPE_CHANGED);
        }
        if (is instanceof ChoiceType choice && !offers(choice, answer)) {
            return Optional.of(Reason.OPTION_GONE);
        }
        return is instanceof CodeType code && answer instanceof Answer.OfPath path && !has(trees, code, path.path())
                ? Optional.of(Reason.CODE_GONE)
                : Optional.empty();
    }

    /** What was chosen stays chosen even if the option is retired. */
    private static boolean offers(ChoiceType choice, Answer answer) {
        Set<String> values = choice.options().stream().map(Option::value).collect(Collectors.toSet());
        return answer.toFact() instanceof FactValue.TextSet several
                ? values.containsAll(several.value())
                : answer.toFact() instanceof FactValue.Text one && values.contains(one.value());
    }

    private static boolean has(CodeTrees trees, CodeType code, CodePath path) {
        return trees.find(code.tree()).flatMap(tree -> tree.find(path)).isPresent();
    }
}
