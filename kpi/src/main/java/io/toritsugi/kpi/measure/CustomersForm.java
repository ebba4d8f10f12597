package io.toritsugi.kpi.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;

/**
 * What counts of different customers hold, as data: customers that are equal have one form.
 *
 * @param version of the form
 * @param customers the fingerprints by the texts of their measures, each in 16 hexadecimal digits, in their order
 */
@JsonPropertyOrder({"version", "customers"})
record CustomersForm(
        @JsonProperty(required = true) int version,
        @JsonProperty(required = true) Map<String, List<String>> customers) {}
