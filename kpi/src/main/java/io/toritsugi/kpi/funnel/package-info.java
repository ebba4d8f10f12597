/**
 * How far contacts come: counts by stage that never grow. Start at {@link io.toritsugi.kpi.funnel.Funnel}.
 */
@NullMarked
package io.toritsugi.kpi.funnel;

import org.jspecify.annotations.NullMarked;
