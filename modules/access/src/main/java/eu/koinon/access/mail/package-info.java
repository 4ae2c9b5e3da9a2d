/** Looking after the mails that the platform sends, for the secretariat. */
@NullMarked
package eu.koinon.access.mail;

import org.jspecify.annotations.NullMarked;
