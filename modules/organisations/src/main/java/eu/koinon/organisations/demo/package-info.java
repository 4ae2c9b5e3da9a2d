/** The demonstration: an invented network to try the platform with, and a large one to measure it with. */
@NullMarked
package eu.koinon.organisations.demo;

import org.jspecify.annotations.NullMarked;
