/**
 * How agents spend their time, as units for figures: occupancy, utilisation, concurrency, shrinkage, adherence and
 * conformance. Start at {@link io.toritsugi.kpi.agenttime.AgentTimes}.
 */
@NullMarked
package io.toritsugi.kpi.agenttime;

import org.jspecify.annotations.NullMarked;
