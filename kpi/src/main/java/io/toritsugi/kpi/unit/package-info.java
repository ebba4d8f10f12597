/**
 * What a contact counts as: itself, its stays in queues and the parts of its agents, and what is odd about it. Start at
 * {@link io.toritsugi.kpi.unit.ContactUnits}.
 */
@NullMarked
package io.toritsugi.kpi.unit;

import org.jspecify.annotations.NullMarked;
