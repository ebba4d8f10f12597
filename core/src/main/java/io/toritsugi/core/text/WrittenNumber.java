package io.toritsugi.core.text;

import java.util.List;
import java.util.Optional;

/**
 * A number in a text, of which its form and its check digits tell what it is.
 *
 * @param groups its groups of digits
 * @param before the two characters before it
 * @param separators what stands between the groups
 */
record WrittenNumber(List<String> groups, String before, String separators) {
    private static final int MY_NUMBER_DIGITS = 12;

    Optional<MaskingKind> kind() {
        String digits = String.join("", groups);
        if (isCard(digits)) {
            return Optional.of(MaskingKind.CARD);
        }
        if (isMyNumber(digits)) {
            return Optional.of(MaskingKind.MY_NUMBER);
        }
        if (isInternational(digits) || isJapanesePhone(digits) || isNorthAmerican(digits)) {
            return Optional.of(MaskingKind.PHONE);
        }
        return isPostalCode(digits) ? Optional.of(MaskingKind.POSTAL_CODE) : Optional.empty();
    }

    private boolean isCard(String digits) {
        boolean grouped =
                groups.size() == 1 || groups.stream().allMatch(group -> group.length() >= 3 && group.length() <= 7);
        return digits.length() >= 13
                && digits.length() <= 19
                && digits.charAt(0) >= '2'
                && digits.charAt(0) <= '6'
                && grouped
                && luhn(digits);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** The check digit of the order of the Ministry of Internal Affairs and Communications no. 85 of 2014, article 5. */
    private boolean isMyNumber(String digits) {
        boolean grouped = groups.size() == 1 || groups.stream().allMatch(group -> group.length() == 4);
        if (digits.length() != MY_NUMBER_DIGITS || !grouped) {
            return false;
        }
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            int weight = n <= 6 ? n + 1 : n - 5;
            sum += (digits.charAt(11 - n) - '0') * weight;
        }
        int rest = sum % 11;
        return digits.charAt(11) - '0' == (rest <= 1 ? 0 : 11 - rest);
    }

    private boolean isInternational(String digits) {
        boolean plus = before.endsWith("+") || before.endsWith("＋") || before.endsWith("+(");
        return plus && digits.length() >= 8 && digits.length() <= 15 && digits.charAt(0) != '0';
    }

    private boolean isJapanesePhone(String digits) {
        if (digits.charAt(0) != '0' || digits.length() < 2 || digits.charAt(1) == '0') {
            return false;
        }
        boolean mobile = digits.length() == 11 && digits.charAt(2) == '0' && "56789".indexOf(digits.charAt(1)) >= 0;
        boolean free = digits.length() == 11 && digits.startsWith("0800");
        boolean fixed = digits.length() == 10;
        if (groups.size() == 1) {
            return mobile || free || fixed;
        }
        boolean threeOrTwo = groups.size() <= 3 && groups.get(groups.size() - 1).length() >= 3;
        return threeOrTwo && (mobile || free || fixed) && groups.get(0).length() <= 5;
    }

    private boolean isNorthAmerican(String digits) {
        int from = groups.size() == 4 && groups.get(0).equals("1") ? 1 : 0;
        if (groups.size() - from != 3 || digits.length() - from != 10) {
            return false;
        }
        String area = groups.get(from);
        String exchange = groups.get(from + 1);
        return area.length() == 3
                && exchange.length() == 3
                && area.charAt(0) >= '2'
                && exchange.charAt(0) >= '2'
                && groups.get(from + 2).length() == 4;
    }

    private boolean isPostalCode(String digits) {
        boolean marked = before.contains("〒");
        boolean grouped = groups.size() == 2
                && groups.get(0).length() == 3
                && groups.get(1).length() == 4;
        boolean hyphen = separators.length() == 1 && Numbers.isHyphen(separators.charAt(0));
        return digits.length() == 7 && (grouped ? hyphen || marked : marked && groups.size() == 1);
    }
}
