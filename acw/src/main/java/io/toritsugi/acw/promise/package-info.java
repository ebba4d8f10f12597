/**
 * Promises to customers: made, kept, broken by time alone, set for another time with their consent. Start at
 * {@link io.toritsugi.acw.promise.PromiseMachine}.
 */
@NullMarked
package io.toritsugi.acw.promise;

import org.jspecify.annotations.NullMarked;
