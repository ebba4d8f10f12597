package io.toritsugi.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermMatcherTest {
    private static final TermMatcher<String> TERMS = TermMatcher.of(Map.of(
            "返金", "refund", "返金保証", "guarantee", "refund", "refund", "オペレーター", "operator", "credit card", "card"));

    @ParameterizedTest
    @CsvSource({
        "返金をお願いします, refund:返金",
        "返金保証について, guarantee:返金保証",
        "ご返金保証と返金, guarantee:返金保証 refund:返金",
        "I want a Refund., refund:Refund",
        "not refundable, ''",
        "ＲＥＦＵＮＤ, refund:ＲＥＦＵＮＤ",
        "prefund, ''",
        "refund返金, refund:refund refund:返金",
        "ｵﾍﾟﾚｰﾀｰに, operator:ｵﾍﾟﾚｰﾀｰ",
        "オペレ―タ―へ, operator:オペレ―タ―",
        "my credit  card, card:credit  card",
        "creditcard, ''"
    })
    void findsTheLongestTermAtEachPlace(String text, String found) {
        assertThat(String.join(
                        " ",
                        TERMS.find(text).stream()
                                .map(match ->
                                        match.value() + ":" + match.range().of(text))
                                .toList()))
                .isEqualTo(found);
    }

    @Test
    void aTermStandsForOneThing() {
        Map<String, Integer> two = new LinkedHashMap<>();
        two.put("返金", 1);
        two.put(" 返金 ", 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TermMatcher.of(two))
                .withMessage("TermMatcher.terms must stand for one thing each, was \"返金\" and \" 返金 \" for two");
        assertThatIllegalArgumentException().isThrownBy(() -> TermMatcher.of(Map.of("　", 1)));
        assertThat(TermMatcher.of(Map.of()).find("anything")).isEmpty();
    }

    @Property
    void findsWhatThePlainTwinFinds(
            @ForAll @Size(min = 1, max = 6)
                    List<@Chars({'a', 'あ', 'ア', '返'}) @StringLength(min = 1, max = 4) String> terms,
            @ForAll @Chars({'a', 'A', 'あ', 'ア', '返', ' '}) @StringLength(max = 30) String text) {
        Map<String, String> dictionary = new LinkedHashMap<>();
        terms.forEach(term -> dictionary.put(term, FoldedText.fold(term)));

        assertThat(TermMatcher.of(dictionary).find(text)).isEqualTo(plain(dictionary, text));
    }

    private static List<TermMatch<String>> plain(Map<String, String> dictionary, String text) {
        FoldedText folded = FoldedText.of(text);
        List<TermMatch<String>> found = new ArrayList<>();
        int at = 0;
        while (at < folded.folded().length()) {
            String longest = "";
            for (String term : dictionary.values()) {
                if (folded.folded().startsWith(term, at)
                        && term.length() > longest.length()
                        && whole(folded.folded(), at, term)) {
                    longest = term;
                }
            }
            if (!longest.isEmpty()) {
                found.add(new TermMatch<>(longest, folded.originalRange(at, at + longest.length())));
            }
            at += Math.max(1, longest.length());
        }
        return found;
    }

    private static boolean whole(String text, int at, String term) {
        int end = at + term.length();
        boolean attachedBefore = term.charAt(0) == 'a' && at > 0 && text.charAt(at - 1) == 'a';
        boolean attachedAfter = term.endsWith("a") && end < text.length() && text.charAt(end) == 'a';
        return !attachedBefore && !attachedAfter;
    }
}
