/** What a person sees and changes of themself: account, means of sign-in, devices, tokens, language, whom they act for. */
@NullMarked
package eu.koinon.web.pages.account;

import org.jspecify.annotations.NullMarked;
