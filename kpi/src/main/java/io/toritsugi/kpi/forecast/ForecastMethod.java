package io.toritsugi.kpi.forecast;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;

/**
 * A way to forecast arrivals.
 *
 * <p>Implementations are stateless, thread-safe and deterministic, and look at no day of the history from the first day of
 * the forecast on.
 *
 * @since 0.1
 */
public interface ForecastMethod {
    /** {@return the stable name, such as {@code "seasonal"}: lower-case letters, digits and hyphens} */
    String id();

    /**
     * {@return a forecast, or why there is none, for each day of a range, in the order of time}
     *
     * @param history what arrived; days from the first of the range on are ignored
     * @param special the special days, past and to come
     * @param first the first day of the range, inclusive
     * @param end the day after its last, exclusive; not before the first
     * @throws IllegalArgumentException if it is before the first
     */
    List<Either<TooLittleHistory, DayForecast>> forecast(
            ArrivalHistory history, SpecialDays special, LocalDate first, LocalDate end);
}
