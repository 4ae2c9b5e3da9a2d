/** Files of organisations and persons: brought, looked at, confirmed, and followed while they are carried out. */
@NullMarked
package eu.koinon.web.pages.imports;

import org.jspecify.annotations.NullMarked;
