/** How the network comes into being and how organisations come and go. */
@NullMarked
package eu.koinon.organisations.network;

import org.jspecify.annotations.NullMarked;
