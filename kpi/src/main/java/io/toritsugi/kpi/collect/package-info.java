/**
 * How KPIs are collected from the events of contacts, and from what else is counted. Start at {@link io.toritsugi.kpi.collect.KpiCollector}.
 */
@NullMarked
package io.toritsugi.kpi.collect;

import org.jspecify.annotations.NullMarked;
