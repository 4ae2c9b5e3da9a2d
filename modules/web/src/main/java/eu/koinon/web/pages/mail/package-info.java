/** The mails that have not left, for the secretariat. */
@NullMarked
package eu.koinon.web.pages.mail;

import org.jspecify.annotations.NullMarked;
