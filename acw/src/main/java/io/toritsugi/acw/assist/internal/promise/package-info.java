/** Promises as agents make them, found in what they say. */
@NullMarked
package io.toritsugi.acw.assist.internal.promise;

import org.jspecify.annotations.NullMarked;
