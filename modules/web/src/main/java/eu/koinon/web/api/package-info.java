/** What every part of the API shares: strict JSON, retries that do nothing twice, and the resources about oneself. */
@NullMarked
package eu.koinon.web.api;

import org.jspecify.annotations.NullMarked;
