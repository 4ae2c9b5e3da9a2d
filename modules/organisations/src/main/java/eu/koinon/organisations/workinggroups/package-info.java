/** Working groups across organisations. */
@NullMarked
package eu.koinon.organisations.workinggroups;

import org.jspecify.annotations.NullMarked;
