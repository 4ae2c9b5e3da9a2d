/** The network as a whole: what needs its secretariat, and how large it is for everybody. */
@NullMarked
package eu.koinon.organisations.overview;

import org.jspecify.annotations.NullMarked;
