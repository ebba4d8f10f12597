/** A journal in the tables of a database. */
@NullMarked
package io.toritsugi.core.journal.jdbc;

import org.jspecify.annotations.NullMarked;
