package io.toritsugi.acw.quality.evaluation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** The style of folded state: read by everybody, made and changed by the fold of this package alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        strictBuilder = true,
        jdkOnly = true,
        redactedMask = "***")
@interface StateStyle {}
