package io.toritsugi.examples.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.toritsugi.examples.house.rule.CodeRules;
import io.toritsugi.examples.house.rule.Habits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws 1 and 5: time is an argument, and the same input gives the same answer. */
class LawsTest {
    private static final JavaClasses HABITS = Libraries.planted("habit");

    // The journal and the readers are where the outside world is met; a testkit is test code, and tries threads.
    private static final ArchRule OUTSIDE_WORLD =
            CodeRules.none(Habits.OUTSIDE_WORLD, "..journal..", "..ingest..", "..testkit..");

    // The report page, the readers' default mappings and the built-in templates lie as files in their own jars.
    private static final ArchRule OWN_RESOURCES = CodeRules.none(
            Habits.RESOURCES.subList(0, 1),
            "io.toritsugi.kpi.page..",
            "io.toritsugi.core.ingest..",
            "io.toritsugi.acw.pack..");

    private static final ArchRule NO_OTHERS_RESOURCES = CodeRules.none(Habits.RESOURCES.subList(1, 2));
    private static final ArchRule SAME_ANSWER = CodeRules.none(Habits.ANSWER_VARIES);
    private static final ArchRule SILENT = CodeRules.none(Habits.OUTPUT);

    @Test
    void onlyTheJournalAndTheReadersMeetTheOutsideWorld() {
        OUTSIDE_WORLD.check(Libraries.CLASSES);
    }

    @Test
    void aModuleReadsItsOwnResourcesWhereThatIsAllowed() {
        OWN_RESOURCES.check(Libraries.CLASSES);
        NO_OTHERS_RESOURCES.check(Libraries.CLASSES);
    }

    @Test
    void nothingMakesTheAnswerDependOnWhereItIsGiven() {
        SAME_ANSWER.check(Libraries.CLASSES);
    }

    @Test
    void aLibraryIsSilent() {
        SILENT.check(Libraries.CLASSES);
    }

    @Test
    void nothingIsRememberedBetweenTwoHosts() {
        CodeRules.noStaticState().check(Libraries.CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Clocks.called",
                "Clocks.referred",
                "Clocks.ofZone",
                "Clocks.injected",
                "Clocks.system",
                "Clocks.millis",
                "Clocks.date",
                "Threads.thread",
                "Threads.sleeps",
                "Threads.executor",
                "Threads.later",
                "Threads.timer",
                "Threads.parallel",
                "Files.text",
                "Files.exists",
                "Files.stream",
                "Files.socket",
                "Files.page",
                "Files.database"
            })
    void theOutsideWorldIsCaught(String method) {
        assertThat(broken(OUTSIDE_WORLD)).anyMatch(line -> line.contains("." + method + "("));
    }

    @Test
    void resourcesAreCaught() {
        assertThat(broken(OWN_RESOURCES)).singleElement().asString().contains("Files.resource(");
        assertThat(broken(NO_OTHERS_RESOURCES)).singleElement().asString().contains("Files.others(");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calls constructor <java.util.Random.<init>()>",
                "java.lang.Math.random",
                "ThreadLocalRandom.current",
                "UUID.randomUUID",
                "String.format(java.lang.String, [Ljava.lang.Object;)",
                "String.toLowerCase()",
                "String.formatted",
                "Locale.getDefault",
                "ZoneId.systemDefault",
                "String.getBytes()",
                "String.<init>([B)",
                "System.getProperty",
                "System.getenv",
                "java.lang.Math.log(double)",
                "Double.toString(double)",
                "String.valueOf(double)",
                "StringBuilder.append(double)",
                "BigDecimal.valueOf(double)"
            })
    void whatVariesIsCaught(String call) {
        assertThat(broken(SAME_ANSWER)).anyMatch(line -> line.contains(call));
    }

    @Test
    void whatDoesNotVaryIsAllowed() {
        assertThat(broken(SAME_ANSWER))
                .noneMatch(line -> line.contains(".seeded(")
                        || line.contains(".rootLocale(")
                        || line.contains(".whole(")
                        || line.contains("Math.sqrt")
                        || line.contains("StrictMath.log("));
    }

    @Test
    void theConsoleIsCaught() {
        assertThat(broken(SILENT)).hasSize(2).allMatch(line -> line.contains("Answers.console("));
    }

    @Test
    void staticStateIsCaught() {
        assertThat(broken(CodeRules.noStaticState()))
                .hasSize(2)
                .anyMatch(line -> line.contains("Answers.counter"))
                .anyMatch(line -> line.contains("Answers.CACHE"));
    }

    private static List<String> broken(ArchRule rule) {
        return rule.evaluate(HABITS).getFailureReport().getDetails();
    }
}
