/**
 * The floor: all agents and contacts that can meet, decided together for a host without a router. Start at
 * {@link io.toritsugi.core.floor.FloorMachine}.
 */
@NullMarked
package io.toritsugi.core.floor;

import org.jspecify.annotations.NullMarked;
