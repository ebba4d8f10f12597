package io.toritsugi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bar stands where a sentence ends. */
class SentencesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "はい。|承知しました。",
                "本当ですか？|はい！",
                "えっ！？|困ります。",
                "「はい。」と言った。|次です。",
                "（電話にて。）お願いします。",
                "『規約。第3条。』を読みました。|以上です。",
                "金額は1.5万円です。|よろしいですか？",
                "一行目|二行目",
                "今日は。|",
                "|　明日お電話します。|",
                "そうですか…。|わかりました。",
                "お待ちください。。。|はい。",
                "了解です！！|では。",
                "ﾊｲ｡|ﾜｶﾘﾏｼﾀ｡",
                "Aさんは「行く。帰る。」と。|終わり。",
                "料金は３．５倍です",
                "メールはtaro@example.comまで。|どうぞ。",
                "https://example.com/a.b?c=d を見て。|はい。",
                "ＯＫ．|次へ。",
                "「申し訳ございません。」",
                "明日9時。|明後日10時。",
                "いいえ。|ちがいます。|そうです。",
                "（はい）。|次。",
                "何ですって？」|はい。",
                "開いたまま「です。|続きます。",
                "承知しました！|ありがとうございます。",
                "Ver.2をお使いください。|はい。",
                "No.5の件です。|はい。",
                "１つ。|２つ。",
                "お電話番号は?|080です。",
                "Hello.|How are you?",
                "Mr. Smith called.|He was angry!",
                "I paid $3.50 for it.|Why?",
                "Call me at 5 p.m. tomorrow.|Thanks.",
                "It was 5 p.m.|Then I left.",
                "We need e.g. a receipt.|Send it.",
                "He said \"Stop.\"|Then he left.",
                "(It is paid.)|Good.",
                "J. Smith is here.|Hello.",
                "It was I.|He knows.",
                "See https://example.com/a.html for more.|Bye.",
                "Mail a.b@example.com now.|Please.",
                "The U.S. office is closed.|Sorry.",
                "We are in the U.S.|You know.",
                "No. 5 is missing.|Look.",
                "The answer is no.|Sorry.",
                "Wait...|What?",
                "Really?!|Yes.",
                "One\\n|Two",
                "The version is 1.2.3 now.|OK.",
                "Acme Inc. is our client.|Yes.",
                "I work for Acme Inc.|Do you?",
                "approx. 10 days.|Fine.",
                "It ends on Fri. at noon.|OK.",
                "Dr. Who, Ph.D.|Next.",
                "Done.",
                "no stop at all",
                "What time? |Noon.",
                "It's $5.|It's mine.",
                "etc. and so on.|End.",
                "Pens, paper, etc.|Then ink."
            })
    void endWhereTheBarStands(String marked) {
        String line = marked.replace("\\n", "\n");
        List<String> expected = List.of(line.split("\\|", -1)).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        String text = marked.startsWith("一行目|")
                ? marked.replace('|', '\n')
                : Character.isLetter(marked.charAt(0)) && marked.charAt(0) < 0x80
                        ? line.replace("|", " ")
                        : line.startsWith("(") ? line.replace("|", " ") : line.replace("|", "");

        assertThat(Sentences.of(text).stream().map(range -> range.of(text))).isEqualTo(expected);
    }

    @Property
    void coverEverythingButBlanks(@ForAll String text) {
        StringBuilder left = new StringBuilder();
        int at = 0;
        for (TextRange sentence : Sentences.of(text)) {
            assertThat(sentence.start()).isGreaterThanOrEqualTo(at);
            left.append(text, at, sentence.start());
            at = sentence.end();
        }
        left.append(text.substring(at));
        assertThat(left.chars().allMatch(Letters::isBlank)).isTrue();
    }
}
