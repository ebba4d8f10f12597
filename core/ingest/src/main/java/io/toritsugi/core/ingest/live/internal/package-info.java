/** What following a growing file is made of: the files of a log, places in them, and readers that stop at the last whole line. */
@NullMarked
package io.toritsugi.core.ingest.live.internal;

import org.jspecify.annotations.NullMarked;
