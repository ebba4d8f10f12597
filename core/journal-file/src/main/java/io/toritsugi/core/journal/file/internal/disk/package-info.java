/**
 * The few things that a journal asks of a file system, so that a test can stand in its place and take power away between any
 * two of them.
 */
@NullMarked
package io.toritsugi.core.journal.file.internal.disk;

import org.jspecify.annotations.NullMarked;
