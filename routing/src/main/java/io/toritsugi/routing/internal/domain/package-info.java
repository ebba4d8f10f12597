/**
 * The state of a routing domain, with what is kept beside it to find things fast: start at {@link io.toritsugi.routing.internal.domain.DomainState}.
 */
@NullMarked
package io.toritsugi.routing.internal.domain;

import org.jspecify.annotations.NullMarked;
