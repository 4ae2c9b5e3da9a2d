/** What an organisation says of itself beyond its name and seat, part by part for those who may see it. */
@NullMarked
package eu.koinon.organisations.profile;

import org.jspecify.annotations.NullMarked;
