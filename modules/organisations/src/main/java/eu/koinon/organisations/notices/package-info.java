/** What the network tells people about their data and asks of whoever takes part, in versions, and who agreed to which. */
@NullMarked
package eu.koinon.organisations.notices;

import org.jspecify.annotations.NullMarked;
