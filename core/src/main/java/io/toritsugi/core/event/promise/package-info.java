/** What happens to promises to customers. Start at {@link io.toritsugi.core.event.promise.PromiseMade}. */
@NullMarked
package io.toritsugi.core.event.promise;

import org.jspecify.annotations.NullMarked;
