/** Says what the columns of a file mean. Start at {@link Mappings}. */
@NullMarked
package io.toritsugi.core.ingest.mapping;

import org.jspecify.annotations.NullMarked;
