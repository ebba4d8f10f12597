package io.toritsugi.core.condition;

import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the text form of conditions. */
final class ConditionText {
    static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "contains", "exists", "true", "false");

    private ConditionText() {}

    static String of(Condition condition) {
        StringBuilder out = new StringBuilder();
        write(condition, out);
        return out.toString();
    }

    static String of(FactRef fact) {
        String name = isBare(fact.name()) ? fact.name() : quoted(fact.name(), '`');
        return fact.key().map(key -> name + "[" + quoted(key, '\'') + "]").orElse(name);
    }

    static String of(FactValue value) {
        if (value instanceof FactValue.Text text) {
            return quoted(text.value(), '\'');
        }
        if (value instanceof FactValue.Decimal number) {
            return number.value().toString();
        }
        if (value instanceof FactValue.Bool bool) {
            return String.valueOf(bool.value());
        }
        if (value instanceof FactValue.Date date) {
            return "date '" + date.value() + "'";
        }
        if (value instanceof FactValue.Moment moment) {
            return "instant '" + moment.value() + "'";
        }
        if (value instanceof FactValue.Span span) {
            return "duration '" + span.value() + "'";
        }
        if (value instanceof Money money) {
            return "money '" + money.amount() + " " + money.currency() + "'";
        }
        if (value instanceof FactValue.TextSet set) {
            return set.value().stream()
                    .map(element -> quoted(element, '\''))
                    .collect(Collectors.joining(", ", "set (", ")"));
        }
        return "numbers";
    }

    private static void write(Condition condition, StringBuilder out) {
        if (condition instanceof FactCondition.Comparison comparison) {
            out.append(comparison.fact())
                    .append(' ')
                    .append(comparison.operator().symbol());
            out.append(' ').append(of(comparison.value()));
        } else if (condition instanceof FactCondition.FactComparison comparison) {
            out.append(comparison.fact())
                    .append(' ')
                    .append(comparison.operator().symbol());
            out.append(' ').append(comparison.other());
        } else if (condition instanceof FactCondition.In in) {
            out.append(in.fact());
            out.append(in.values().stream().map(ConditionText::of).collect(Collectors.joining(", ", " in (", ")")));
        } else if (condition instanceof FactCondition.Contains contains) {
            out.append(contains.fact()).append(" contains ").append(quoted(contains.element(), '\''));
        } else if (condition instanceof FactCondition.Exists exists) {
            out.append("exists ").append(exists.fact());
        } else if (condition instanceof Condition.Constant constant) {
            out.append(constant.value());
        } else if (condition instanceof Combination.Not not) {
            out.append("not ");
            writePart(not.part(), isInfix(not.part()), out);
        } else if (condition instanceof Combination.All all) {
            writeGroup("all", " and ", all.parts(), true, out);
        } else if (condition instanceof Combination.Any any) {
            writeGroup("any", " or ", any.parts(), false, out);
        }
    }

    private static void writeGroup(String word, String infix, List<Condition> parts, boolean isAll, StringBuilder out) {
        if (parts.size() < 2) {
            out.append(word).append(" (");
            parts.forEach(part -> write(part, out));
            out.append(')');
            return;
        }
        IntStream.range(0, parts.size()).forEach(i -> {
            Condition part = parts.get(i);
            out.append(i == 0 ? "" : infix);
            writePart(part, isInfix(part) && (isAll || part instanceof Combination.Any), out);
        });
    }

    private static void writePart(Condition part, boolean inParentheses, StringBuilder out) {
        out.append(inParentheses ? "(" : "");
        write(part, out);
        out.append(inParentheses ? ")" : "");
    }

    private static boolean isInfix(Condition condition) {
        return !(condition instanceof Combination.Not)
                && Limits.parts(condition).size() >= 2;
    }

    static String quoted(String text, char quote) {
        String mark = String.valueOf(quote);
        return mark + text.replace(mark, mark + mark) + mark;
    }

    static boolean isBare(String name) {
        return !RESERVED.contains(name)
                && !name.isEmpty()
                && isNameStart(name.charAt(0))
                && name.chars().allMatch(ConditionText::isNamePart);
    }

    static boolean isNameStart(int c) {
        return isWithin(c, 'a', 'z') || isWithin(c, 'A', 'Z') || c == '_' || isJapanese(c);
    }

    static boolean isNamePart(int c) {
        return isNameStart(c) || isWithin(c, '0', '9') || c == '.' || c == '-';
    }

    // Ranges by hand: what Character calls a letter grows with the JDK, and the text form must not.
    private static boolean isJapanese(int c) {
        return isWithin(c, 0x3005, 0x3007)
                || isWithin(c, 0x3041, 0x3096)
                || isWithin(c, 0x30A1, 0x30FA)
                || isWithin(c, 0x30FC, 0x30FF)
                || isWithin(c, 0x3400, 0x4DBF)
                || isWithin(c, 0x4E00, 0x9FFF);
    }

    private static boolean isWithin(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
