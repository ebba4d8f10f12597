/**
 * How cases were resolved: how long it took, and whether the first contact was enough. Start at
 * {@link io.toritsugi.kpi.resolution.CaseResolutions}.
 */
@NullMarked
package io.toritsugi.kpi.resolution;

import org.jspecify.annotations.NullMarked;
