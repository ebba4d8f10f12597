/** Agents and visits as strategies and conditions see them. */
@NullMarked
package io.toritsugi.routing.internal.view;

import org.jspecify.annotations.NullMarked;
