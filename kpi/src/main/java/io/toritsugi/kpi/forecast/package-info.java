/**
 * How many calls will come: forecasts of arrivals per interval, and what a method was worth on days that are known. Start at
 * {@link io.toritsugi.kpi.forecast.SeasonalMethod}; {@link io.toritsugi.kpi.forecast.BackTest} sets rivals side by side.
 */
@NullMarked
package io.toritsugi.kpi.forecast;

import org.jspecify.annotations.NullMarked;
