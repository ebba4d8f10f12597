package io.toritsugi.acw.change;

import static io.toritsugi.acw.template.Documents.field;
import static io.toritsugi.acw.template.Documents.ofFields;
import static io.toritsugi.acw.template.Documents.shownWhen;
import static io.toritsugi.acw.template.Documents.template;
import static io.toritsugi.acw.template.Documents.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.acw.template.Documents;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateDiffTest {
    private static final String CHOICE =
            "{'choice': {'options': [{'value': 'a', 'label': {'en': 'A'}}, {'value': 'b', 'label': {'en': 'B'}}]}}";

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'text': {}} | {'text': {}}, 'required': true | Field a became required | 項目aを必須に変更",
                "{'text': {}}, 'required': true | {'text': {}} | Field a is no longer required | 項目aを任意に変更",
                "{'text': {'maxLength': 80}} | {'text': {'maxLength': 40}} | Field a: greatest length changed from 80 to 40"
                        + " | 項目a: 最大文字数を80から40に変更",
                "{'number': {}} | {'number': {'max': 5}} | Field a: upper limit changed from none to 5 | 項目a: 上限をなしから5に変更",
                "{'text': {}} | {'number': {}} | Field a: type changed from text to number | 項目a: 型をテキストから数値に変更",
                "{'text': {}} | {'text': {}}, 'shownWhen': {'exists': 'b'} | Field a: condition to be shown changed from always"
                        + " to exists b | 項目a: 表示条件を常にからexists bに変更",
                "{'text': {}} | {'text': {}}, 'defaultAnswer': {'value': {'text': 'x'}} | Field a: default answer changed"
                        + " | 項目a: 既定値を変更",
                "{'text': {}} | {'text': {}}, 'sensitivity': 'PERSONAL' | Field a: sensitivity changed from internal to"
                        + " personal | 項目a: 機密区分を社内から個人情報に変更",
                "{'code': {'tree': {'id': 'category'}}} | {'code': {'tree': {'id': 'category', 'version': 2}}} | Field a: tree"
                        + " of codes changed from category to category@2 | 項目a: コード体系をcategoryからcategory@2に変更",
                "{'text': {}} | {'text': {}}, 'help': {'en': 'Ask', 'ja': '尋ねる'} | Field a: help changed from none to Ask"
                        + " | 項目a: ヘルプをなしから尋ねるに変更"
            })
    void aChangeOfAFieldIsToldInWords(String before, String after, String english, String japanese) {
        List<TemplateChange> changes = TemplateDiff.between(
                template(ofFields("", field("a", before))), template(ofFields("", field("a", after))));

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).toText(Locale.ENGLISH)).isEqualTo(english);
        assertThat(changes.get(0).toText(Locale.JAPAN)).isEqualTo(japanese);
        assertThat(changes.get(0).subject()).isEqualTo("a");
    }

    @Test
    @DisplayName("M68: what differs between two versions of a template is told in words")
    void whatIsAddedRemovedAndMovedIsTold() {
        String before = """
                {'id': 't', 'version': 1, 'label': {'en': 'T'}, 'facts': {'contact.old': 'text'}, 'sections': [
                  {'id': 's', 'label': {'en': 'S'}, 'steps': [STEP1, STEP2]}], 'checks': [CHECK], 'requests': []}
                """.replace(
                        "STEP1", step("p", field("a", "{'text': {}}"), field("b", "{'text': {}}"), field("c", CHOICE)))
                .replace("STEP2", step("q", field("d", "{'text': {}}")))
                .replace("CHECK", check("WARNING"));
        String after = """
                {'id': 't', 'version': 2, 'label': {'en': 'U'}, 'sections': [
                  {'id': 's', 'label': {'en': 'S'}, 'steps': [STEP2, STEP1]}], 'checks': [CHECK], 'requests': [
                  {'id': 'r', 'when': {'constant': true}, 'request': {'notification': {'to': 'x', 'title': {'en': 'N'}}}}]}
                """.replace(
                        "STEP1",
                        step(
                                "p",
                                field("b", "{'text': {}}"),
                                field("d", "{'text': {}}"),
                                field(
                                        "c",
                                        CHOICE.replace(
                                                        "{'value': 'b', 'label': {'en': 'B'}}",
                                                        "{'value': 'a2', 'label': {'en': 'A2'}}")
                                                .replace("'A'}}", "'A'}, 'retired': true}"))))
                .replace("STEP2", step("q", field("e", "{'text': {}}")))
                .replace("CHECK", check("BLOCKING"));

        assertThat(english(TemplateDiff.between(template(before), template(after))))
                .containsExactly(
                        "Template t: label changed from T to U",
                        "Fact contact.old was removed",
                        "Step q was moved within Section s",
                        "Field a was removed",
                        "Field e was added to Step q",
                        "Field d was moved from Step q to Step p",
                        "Option b was removed",
                        "Option a was retired",
                        "Option a2 was added to Field c",
                        "Check c: severity changed from warning to blocking",
                        "Rule r was added to the top");
    }

    @Test
    void versionsThatSayTheSameDoNotDiffer() {
        String text = ofFields("", field("a", CHOICE), field("b", "{'boolean': {}}", shownWhen("b")));

        assertThat(TemplateDiff.between(template(text), template(text.replace("'version': 1", "'version': 2"))))
                .isEmpty();
    }

    @Test
    void differentTemplatesAreNotCompared() {
        assertThatThrownBy(() -> TemplateDiff.between(
                        template(ofFields("")), template(ofFields("").replace("'test'", "'other'"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test")
                .hasMessageContaining("other");
    }

    @Test
    @DisplayName("M139: what differs between two versions of a tree is told: added, retired, moved, renamed")
    void codesAreAddedRetiredMovedAndRenamed() {
        String head = "{'id': 't', 'version': 1, 'kind': 'CATEGORY', 'label': {'en': 'T'}, 'codes': [";
        List<TemplateChange> changes = CodeTreeDiff.between(
                tree(head
                        + "{'id': 'a', 'label': {'en': 'A', 'ja': 'あ'}, 'children': [{'id': 'b', 'label': {'en': 'B'}}]},"
                        + "{'id': 'c', 'label': {'en': 'C'}, 'retired': true}, {'id': 'g', 'label': {'en': 'G'}}]}"),
                tree(head + "{'id': 'a', 'label': {'en': 'Aa', 'ja': 'ああ'}, 'retired': true},"
                        + "{'id': 'c', 'label': {'en': 'C'}, 'queues': ['q2', 'q1'], 'children': [{'id': 'b', 'label': {'en': 'B'}},"
                        + "{'id': 'd', 'label': {'en': 'D'}}]}]}"));

        assertThat(english(changes))
                .containsExactly(
                        "Code g was removed",
                        "Code a was retired",
                        "Code a: label changed from A to Aa",
                        "Code c can be chosen again",
                        "Code c: queues changed from none to [q1, q2]",
                        "Code b was moved from Code a to Code c",
                        "Code d was added to Code c");
        assertThat(changes)
                .extracting(change -> change.toText(Locale.JAPANESE))
                .contains("コードbをコードaからコードcに移動", "コードaを廃止");
        assertThat(changes)
                .extracting(TemplateChange::kind)
                .containsExactly(
                        TemplateChange.Kind.REMOVED,
                        TemplateChange.Kind.RETIRED,
                        TemplateChange.Kind.RENAMED,
                        TemplateChange.Kind.REVIVED,
                        TemplateChange.Kind.CHANGED,
                        TemplateChange.Kind.MOVED,
                        TemplateChange.Kind.ADDED);
    }

    @Test
    void differentTreesAreNotCompared() {
        assertThatThrownBy(() -> CodeTreeDiff.between(
                        Documents.categories(),
                        tree("{'id': 'other', 'version': 1, 'kind': 'CATEGORY', 'label': {'en': 'O'}}")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Against the plain way: the best rise that ends at each number. */
    @Property
    void asLittleAsPossibleIsCalledMoved(@ForAll List<Integer> given) {
        int[] numbers = given.stream().distinct().mapToInt(Integer::intValue).toArray();
        int[] best = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            int end = i;
            best[i] = 1
                    + IntStream.range(0, i)
                            .filter(j -> numbers[j] < numbers[end])
                            .map(j -> best[j])
                            .max()
                            .orElse(0);
        }
        boolean[] rises = Comparison.longestRise(numbers);
        int[] kept = IntStream.range(0, numbers.length)
                .filter(i -> rises[i])
                .map(i -> numbers[i])
                .toArray();

        assertThat(kept).isSorted().hasSize(Arrays.stream(best).max().orElse(0));
    }

    private static List<String> english(List<TemplateChange> changes) {
        return changes.stream().map(change -> change.toText(Locale.ENGLISH)).toList();
    }

    private static String step(String id, String... fields) {
        return Documents.step(id, "", fields);
    }

    private static String check(String severity) {
        return "{'id': 'c', 'severity': '" + severity + "', 'shipped': 'UNCLASSIFIED', 'message': {'en': 'M'}}";
    }
}
