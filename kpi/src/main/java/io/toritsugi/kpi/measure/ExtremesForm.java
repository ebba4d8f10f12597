package io.toritsugi.kpi.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;

/**
 * What extremes hold, as data: distributions without values are left out, so extremes that are equal have one form.
 *
 * @param version of the form
 * @param largest the largest value of each distribution, in milliseconds
 */
@JsonPropertyOrder({"version", "largest"})
record ExtremesForm(
        @JsonProperty(required = true) int version,
        @JsonProperty(required = true) Map<Distribution, Long> largest) {}
