/** How records are read; not exported, free to change. */
@NullMarked
package io.toritsugi.core.ingest.internal;

import org.jspecify.annotations.NullMarked;
