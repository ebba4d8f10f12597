package io.toritsugi.core.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field that may hold personal data.
 *
 * <p>A marked field never reaches {@code toString}, logs, exception messages, traces or KPI output; on its way to bytes
 * it passes the host's codec for personal data.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalData {}
