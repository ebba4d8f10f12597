/**
 * Helps to write a mapping. {@link MappingProposal} proposes one for a file, {@link MappingCheck} says what it would read.
 */
@NullMarked
package io.toritsugi.core.ingest.check;

import org.jspecify.annotations.NullMarked;
