/** A journal in a folder, and what it promises. */
@NullMarked
package io.toritsugi.core.journal.file;

import org.jspecify.annotations.NullMarked;
