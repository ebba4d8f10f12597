/**
 * The people of an organisation. Start at {@link io.toritsugi.core.organization.staff.AgentProfile}.
 */
@NullMarked
package io.toritsugi.core.organization.staff;

import org.jspecify.annotations.NullMarked;
