/**
 * How agents spend their time, and the figures that are made of it: occupancy, utilisation, concurrency, shrinkage, adherence and
 * conformance. Start at {@link io.toritsugi.kpi.agenttime.AgentTimes}.
 */
@NullMarked
package io.toritsugi.kpi.agenttime;

import org.jspecify.annotations.NullMarked;
