/** The ids of an organisation: where agents belong, and what they can do. */
@NullMarked
package io.toritsugi.core.id.organization;

import org.jspecify.annotations.NullMarked;
