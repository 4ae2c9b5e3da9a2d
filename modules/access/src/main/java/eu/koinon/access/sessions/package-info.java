/** Signed-in devices: Shiro's sessions, kept in PostgreSQL so that every node knows them and an end is an end at once. */
@NullMarked
package eu.koinon.access.sessions;

import org.jspecify.annotations.NullMarked;
