/**
 * What KPIs came to: the values that reports are made of. Start at {@link io.toritsugi.kpi.report.KpiReport}.
 */
@NullMarked
package io.toritsugi.kpi.report;

import org.jspecify.annotations.NullMarked;
