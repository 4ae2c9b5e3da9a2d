/**
 * Organisations and persons from a file. It is brought ({@code UploadImport}), read without writing anything
 * ({@code CheckImport}), shown, confirmed ({@code ConfirmImport}) and carried out row by row in the background
 * ({@code CarryOutImport}); the same file again changes nothing. An import adds and changes, and never takes away.
 */
@NullMarked
package eu.koinon.organisations.imports;

import org.jspecify.annotations.NullMarked;
