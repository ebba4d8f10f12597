/**
 * Who may do what. Start at {@link io.toritsugi.core.permission.Permissions}, which a host may implement; that of an
 * organisation reads {@link io.toritsugi.core.permission.RolePermissions}.
 */
@NullMarked
package io.toritsugi.core.permission;

import org.jspecify.annotations.NullMarked;
