package io.toritsugi.core.organization;

import static io.toritsugi.core.organization.SampleCentre.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.organization.CostBasis;
import io.toritsugi.core.event.organization.CostSubject;
import io.toritsugi.core.fact.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostRatesTest {
    private static final CostRates RATES = SampleCentre.organization().costRates();

    @ParameterizedTest
    @CsvSource({
        "ann,  2026-04-01, 2100,    JPY", // her own rate
        "ann,  2026-03-31, 1800.50, JPY", // that of the house
        "ann,  2025-03-31, 1000,    JPY", // the vendor, who employed her then, had none yet: that of the site
        "carl, 2026-04-01, 6.20,    USD", // as it was stated, not converted
        "nobody, 2026-04-01, ,"
    })
    void labourCostsTheNearestRateOfTheDay(String agent, LocalDate day, String amount, String currency) {
        assertThat(RATES.findLabour(id(agent), CostBasis.HOUR, day))
                .isEqualTo(Optional.ofNullable(amount).map(known -> Money.of(known, currency)));
    }

    @Test
    void aRateIsFoundByWhatItIsForAndWhatItIsPer() {
        LocalDate day = LocalDate.of(2026, 3, 31);

        assertThat(RATES.find(CostSubject.of(Channel.VOICE), CostBasis.MINUTE, day))
                .contains(Money.of("3", "JPY"));
        assertThat(RATES.find(CostSubject.of(Channel.VOICE), CostBasis.CONTACT, day))
                .isEmpty();
        assertThat(RATES.find(CostSubject.of(Channel.CHAT), CostBasis.MINUTE, day))
                .isEmpty();
    }

    @Test
    void fixedCostsAreThoseThatHoldOnTheDay() {
        assertThat(RATES.on(CostSubject.Kind.FIXED, LocalDate.of(2026, 3, 31)))
                .singleElement()
                .satisfies(rate -> assertThat(rate.subject()).hasToString("FIXED:rent"));
        assertThat(RATES.on(CostSubject.Kind.FIXED, LocalDate.of(2026, 4, 1))).isEmpty();
    }
}
