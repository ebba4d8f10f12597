package io.toritsugi.core.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style of all values of the SDK: users see the interface and its builder, never the generated class.
 *
 * <p>A builder refuses to set an attribute twice, and generated code depends on the JDK alone.
 *
 * @since 0.1
 */
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        strictBuilder = true,
        jdkOnly = true,
        redactedMask = "***")
public @interface SdkStyle {}
