package io.toritsugi.kpi.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.kpi.report.KpiValue;

/**
 * What a KPI came to in a period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param period the days that it is about
 * @param figure the figure, with what it was divided from
 * @since 0.1
 */
@JsonPropertyOrder({"period", "figure"})
public record PeriodValue(
        @JsonProperty(required = true) ReportPeriod period,
        @JsonProperty(required = true) KpiValue figure) {}
