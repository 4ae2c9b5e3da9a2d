/** The database: the PostgreSQL that is built in, the two roles, and the migrations. */
@NullMarked
package eu.koinon.launcher.database;

import org.jspecify.annotations.NullMarked;
