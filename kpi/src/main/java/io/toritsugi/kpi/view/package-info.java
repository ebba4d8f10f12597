/**
 * Who sees which figures, and which are withheld because they rest on too little. Start at
 * {@link io.toritsugi.kpi.view.RoleView}.
 *
 * <p>A withheld figure is told as withheld, with the reason and without its value, its parts or its number of units. As a reader can
 * subtract what he sees of the parts from what he sees of the whole, more is withheld than what is too small: see
 * {@link io.toritsugi.kpi.view.RoleView#see}.
 *
 * <p>A team as its leader sees it:
 *
 * <pre>{@code
 * RoleView view = RoleView.standard(ViewRole.TEAM, StandardDefinitions.catalogue(), 30);
 * Viewer leader = new Viewer("ann", Set.of("north"), Set.of());
 * Optional<ViewedBreakdown> seen = view.see(leader, new KpiBreakdown(north, agentsOfNorth));
 * }</pre>
 */
@NullMarked
package io.toritsugi.kpi.view;

import org.jspecify.annotations.NullMarked;
