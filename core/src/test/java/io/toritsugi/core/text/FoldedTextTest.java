package io.toritsugi.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
    @ParameterizedTest
    @CsvSource({
        "ＡＢＣ１２３, abc123",
        "ｶﾞｿﾘﾝ, がそりん",
        "ガソリン, がそりん",
        "がそりん, がそりん",
        "㈱トリツギ, (株)とりつぎ",
        "サ－ビス, さーびす",
        "サービス, さーびす",
        "ｻ-ﾋﾞｽ, さーびす",
        "サ―ビス, さーびす",
        "2026-04-01, 2026-04-01",
        "A-B, a-b",
        "Straße, strasse",
        "ＳＴＲＡＳＳＥ, strasse",
        "e\u0301, \u00e9",
        "'a\u3000\u00a0 b', 'a b'",
        "re\u00adfund, refund",
        "re\u200bfund, refund",
        "①, 1",
        "パピプペポ, ぱぴぷぺぽ",
        "髙橋, 髙橋",
        "㍻, 平成"
    })
    void foldsWhatDoesNotMakeAnotherWord(String text, String folded) {
        assertThat(FoldedText.fold(text)).isEqualTo(folded);
    }

    @Test
    void tellsWhereCharactersComeFrom() {
        FoldedText text = FoldedText.of("㈱ｶﾞｽ　　A");

        assertThat(text.folded()).isEqualTo("(株)がす a");
        assertThat(text.originalRange(0, 3).of(text.original())).isEqualTo("㈱");
        assertThat(text.originalRange(1, 2).of(text.original())).isEqualTo("㈱");
        assertThat(text.originalRange(3, 4).of(text.original())).isEqualTo("ｶﾞ");
        assertThat(text.originalRange(3, 5).of(text.original())).isEqualTo("ｶﾞｽ");
        assertThat(text.originalRange(5, 7).of(text.original())).isEqualTo("　　A");
        assertThat(text.originalRange(7, 7)).isEqualTo(new TextRange(7, 7));
        assertThatThrownBy(() -> text.originalRange(0, 8)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(text.toString()).doesNotContain("株");
    }

    @Property
    void foldingTwiceIsFoldingOnce(@ForAll String text) {
        String once = FoldedText.fold(text);

        assertThat(FoldedText.fold(once)).isEqualTo(once);
    }

    @Test
    void aSharpSIsTwoOfThem() {
        assertThat(FoldedText.fold("Straße"))
                .isEqualTo(FoldedText.fold("STRAẞE"))
                .isEqualTo("strasse");
    }

    @Test
    void lettersOfASyllableOfHangulAreOne() {
        assertThat(FoldedText.fold("\uFFA1\uFFC2")).isEqualTo("가");
        assertThat(FoldedText.fold("ㄱㅏㄳ")).isEqualTo("\uAC03");
        assertThat(FoldedText.of("가\uFFC2").folded()).isEqualTo("가\u1161");
    }

    @Property
    void foldingHangulTwiceIsFoldingOnce(
            @ForAll
                    @Chars({
                        '\uFFA1', '\uFFC2', '\uFFDC', '\uFFA0', 'ㄱ', 'ㅏ', 'ㄳ', 'ㅤ', '가', '각', '\u1100', '\u1161',
                        '\u11A8', '㉠', '㈀', 'a'
                    })
                    String text) {
        String once = FoldedText.fold(text);

        assertThat(FoldedText.fold(once)).isEqualTo(once);
    }

    @Property
    void foldingJapaneseTwiceIsFoldingOnce(
            @ForAll @Chars({'ｶ', 'ﾞ', 'ー', '-', 'が', 'ゝ', 'ヴ', '㌢', ' ', '\u3099', 'A', '―'}) String text) {
        String once = FoldedText.fold(text);

        assertThat(FoldedText.fold(once)).isEqualTo(once);
    }

    @Property
    void everyCharacterComesFromItsPlaceInOrder(@ForAll String text) {
        FoldedText folded = FoldedText.of(text);
        int before = 0;
        for (int i = 0; i < folded.folded().length(); i++) {
            TextRange range = folded.originalRange(i, i + 1);
            assertThat(range.start()).isGreaterThanOrEqualTo(before);
            assertThat(range.end()).isGreaterThan(range.start()).isLessThanOrEqualTo(text.length());
            before = range.start();
        }
    }
}
