/**
 * A journal in a folder, which loses nothing that it has acknowledged. Start at
 * {@link io.toritsugi.core.journal.file.FileJournal}: a host opens one, appends to it, and closes it when it ends.
 */
@NullMarked
package io.toritsugi.core.journal.file;

import org.jspecify.annotations.NullMarked;
