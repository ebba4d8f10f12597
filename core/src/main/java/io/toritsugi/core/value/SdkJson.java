package io.toritsugi.core.value;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one JSON form of all values of the SDK, whichever Jackson a host uses.
 *
 * <p>Properties stand in alphabetical order behind {@code type}; absent ones and empty collections are left out, an empty
 * text is not; unknown ones are tolerated.
 *
 * @since 0.1
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Absent.class)
@JsonPropertyOrder(value = "type", alphabetic = true)
public @interface SdkJson {}
