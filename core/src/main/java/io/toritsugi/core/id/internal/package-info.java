/** What all ids share. Not exported. */
@NullMarked
package io.toritsugi.core.id.internal;

import org.jspecify.annotations.NullMarked;
