/**
 * What people upload: kept once however often it is referred to, encrypted, streamed with flat memory. A use case first
 * lets {@link eu.koinon.kernel.blobs.Blobs#receive} take the bytes in, without a transaction, then keeps them in its
 * own.
 */
@NullMarked
package eu.koinon.kernel.blobs;

import org.jspecify.annotations.NullMarked;
