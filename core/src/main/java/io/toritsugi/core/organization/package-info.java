/**
 * Who belongs to a contact centre, who leads whom, who can do what and may do what, on any day. Start at
 * {@link io.toritsugi.core.organization.Organization}.
 */
@NullMarked
package io.toritsugi.core.organization;

import org.jspecify.annotations.NullMarked;
