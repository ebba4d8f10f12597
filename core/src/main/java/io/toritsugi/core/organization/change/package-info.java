/**
 * What differs between two versions of an organisation, in words and as events. Start at
 * {@link io.toritsugi.core.organization.change.OrganizationDiff}.
 */
@NullMarked
package io.toritsugi.core.organization.change;

import org.jspecify.annotations.NullMarked;
