package io.toritsugi.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The numbers in a text that tell of a person: groups of digits that only blanks, hyphens or brackets keep apart. */
final class Numbers {
    private static final int MOST_GROUPS = 6;

    /** From this length on a number is hardly a part of an amount, a date or a time. */
    private static final int LONG = 10;

    private static final int LONGEST_LABEL = 6;
    private static final Set<String> LABELS = Set.of("tel", "phone", "fax", "mobile", "cell", "card", "zip");
    private static final String EXTENSION = "ext";

    private final String text;

    Numbers(String text) {
        this.text = text;
    }

    List<Masked.Finding> find() {
        List<Masked.Finding> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (digit(at) < 0) {
                at++;
                continue;
            }
            List<Group> groups = groups(at);
            int next = groups.get(0).end;
            for (int count = groups.size(); count > 0; count--) {
                Optional<Masked.Finding> finding = finding(groups.subList(0, count));
                if (finding.isPresent()) {
                    found.add(finding.get());
                    next = finding.get().range().end();
                    break;
                }
            }
            at = Math.max(next, at + 1);
        }
        return found;
    }

    private Optional<Masked.Finding> finding(List<Group> groups) {
        int start = groups.get(0).start;
        int end = groups.get(groups.size() - 1).end;
        if (continues(start, end)) {
            return Optional.empty();
        }
        WrittenNumber number = new WrittenNumber(
                groups.stream().map(group -> group.digits).toList(), before(start), separators(groups));
        return number.kind().map(kind -> new Masked.Finding(kind, new TextRange(begin(kind, start), end)));
    }

    /** {@return whether a letter, a decimal point or another number is attached, so that it is a part of something else} */
    private boolean continues(int start, int end) {
        char before = start > 0 ? EMails.narrow(text.charAt(start - 1)) : ' ';
        char after = end < text.length() ? EMails.narrow(text.charAt(end)) : ' ';
        boolean attachedBefore =
                isWord(before) || (isHyphen(before) && start > 1 && isWord(EMails.narrow(text.charAt(start - 2))));
        boolean attachedAfter = isWord(after)
                || (isHyphen(after) && end + 1 < text.length() && isWord(EMails.narrow(text.charAt(end + 1))));
        return (attachedBefore && !isLabelled(start))
                || (attachedAfter && !isFollowedByExtension(end))
                || "#$¥￥".indexOf(before) >= 0
                || after == '%'
                || (joins(before, end - start) && start > 1 && digit(start - 2) >= 0)
                || (joins(after, end - start) && end + 1 < text.length() && digit(end + 1) >= 0);
    }

    /** {@return whether a character between two numbers makes one of them: between long ones only a point does} */
    private static boolean joins(char between, int length) {
        return between == '.' || (length < LONG && ",/:_".indexOf(between) >= 0);
    }

    /** {@return whether a word stands right before that says what the number is, as in TEL03-1234-5678} */
    private boolean isLabelled(int start) {
        int end = isHyphen(EMails.narrow(text.charAt(start - 1))) ? start - 1 : start;
        int begin = end;
        while (begin > 0 && end - begin <= LONGEST_LABEL && isWord(EMails.narrow(text.charAt(begin - 1)))) {
            begin--;
        }
        return LABELS.contains(FoldedText.fold(text.substring(begin, end)));
    }

    private boolean isFollowedByExtension(int end) {
        return FoldedText.fold(text.substring(end, Math.min(text.length(), end + EXTENSION.length())))
                .equals(EXTENSION);
    }

    private static boolean isWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private String before(int start) {
        return text.substring(Math.max(0, start - 2), start);
    }

    /** A plus, an opening bracket and 〒 belong to the number. */
    private int begin(MaskingKind kind, int start) {
        int begin = start;
        while (begin > 0 && begin > start - 2 && "+＋(（〒 ".indexOf(text.charAt(begin - 1)) >= 0) {
            begin--;
        }
        while (begin < start && text.charAt(begin) == ' ') {
            begin++;
        }
        return kind == MaskingKind.PHONE || kind == MaskingKind.POSTAL_CODE ? begin : start;
    }

    private List<Group> groups(int start) {
        List<Group> groups = new ArrayList<>();
        int at = start;
        while (groups.size() < MOST_GROUPS) {
            int end = at;
            StringBuilder digits = new StringBuilder();
            while (end < text.length() && digit(end) >= 0) {
                digits.append(digit(end++));
            }
            groups.add(new Group(at, end, digits.toString()));
            int next = afterSeparator(end);
            if (next == end || next >= text.length() || digit(next) < 0) {
                break;
            }
            at = next;
        }
        return groups;
    }

    /** {@return the place behind what may stand between the groups of one number: a blank, a hyphen, brackets} */
    private int afterSeparator(int end) {
        int at = end;
        while (at < text.length() && at < end + 2 && isSeparator(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private String separators(List<Group> groups) {
        StringBuilder between = new StringBuilder();
        int at = groups.get(0).end;
        for (Group group : groups.subList(1, groups.size())) {
            between.append(text, at, group.start);
            at = group.end;
        }
        return between.toString();
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '　' || c == '(' || c == ')' || c == '（' || c == '）' || isHyphen(c);
    }

    static boolean isHyphen(char c) {
        return Letters.isLikeProlonged(c) || c == 'ー';
    }

    private int digit(int at) {
        char c = EMails.narrow(text.charAt(at));
        return c >= '0' && c <= '9' ? c - '0' : -1;
    }

    private record Group(int start, int end, String digits) {}
}
