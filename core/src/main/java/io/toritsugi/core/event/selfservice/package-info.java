/** What a customer does without a human agent: menus, portals, bots, and the way from there to a person. */
@NullMarked
package io.toritsugi.core.event.selfservice;

import org.jspecify.annotations.NullMarked;
