package io.toritsugi.examples.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import io.toritsugi.core.event.Event;
import io.toritsugi.examples.house.rule.ApiRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiTest {
    @Test
    void signaturesShowNothingInternal() {
        ApiRules.showNothingInternal().check(Libraries.CLASSES);
    }

    @Test
    void signaturesShowOfVavrOnlyEitherAndValidation() {
        ApiRules.showOfVavrOnlyEitherAndValidation().check(Libraries.CLASSES);
    }

    @Test
    void eventsAreClosedAndNeverChange() {
        ApiRules.eventsAreClosed(Event.class).check(Libraries.CLASSES);
    }

    @Test
    void internalTypesAreCaught() {
        assertThat(broken(ApiRules.showNothingInternal()))
                .singleElement()
                .asString()
                .contains("Shows.hidden()", "Hidden");
    }

    @Test
    void otherTypesOfVavrAreCaught() {
        assertThat(broken(ApiRules.showOfVavrOnlyEitherAndValidation()))
                .singleElement()
                .asString()
                .contains("Shows.vector()", "io.vavr.collection.Vector");
    }

    @Test
    void openEventsAreCaught() {
        assertThat(broken(ApiRules.eventsAreClosed(Event.class)))
                .hasSize(3)
                .anyMatch(line -> line.contains("OpenEvent is an event and not sealed"))
                .anyMatch(line -> line.contains("Changing is an event and not final"))
                .anyMatch(line -> line.contains("Changing.type belongs to an event"));
    }

    private static List<String> broken(ArchRule rule) {
        return rule.evaluate(Libraries.planted("open")).getFailureReport().getDetails();
    }
}
