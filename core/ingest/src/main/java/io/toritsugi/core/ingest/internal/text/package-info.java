/** Lines and other records of a text, where they begin and end, and what they hash to. */
@NullMarked
package io.toritsugi.core.ingest.internal.text;

import org.jspecify.annotations.NullMarked;
