/** What logs of telephone systems tell of one call, whatever their words for it. */
@NullMarked
package io.toritsugi.core.ingest.internal.call;

import org.jspecify.annotations.NullMarked;
