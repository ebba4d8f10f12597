/** How a cell, or several of them together, becomes a value: a part of a mapping. */
@NullMarked
package io.toritsugi.core.ingest.mapping.cell;

import org.jspecify.annotations.NullMarked;
