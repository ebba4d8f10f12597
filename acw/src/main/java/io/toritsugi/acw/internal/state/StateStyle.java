package io.toritsugi.acw.internal.state;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** The style of folded state: read by everybody, made and changed by the fold of its own package alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        strictBuilder = true,
        jdkOnly = true,
        redactedMask = "***")
public @interface StateStyle {}
