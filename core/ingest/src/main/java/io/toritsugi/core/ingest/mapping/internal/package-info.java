/** How a mapping is checked, and what names in it stand for. */
@NullMarked
package io.toritsugi.core.ingest.mapping.internal;

import org.jspecify.annotations.NullMarked;
