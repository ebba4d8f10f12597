/** What a submitted wrap-up asks others to do: typed requests, whose due times are data. Start at {@link io.toritsugi.acw.request.RequestRule}. */
@NullMarked
package io.toritsugi.acw.request;

import org.jspecify.annotations.NullMarked;
