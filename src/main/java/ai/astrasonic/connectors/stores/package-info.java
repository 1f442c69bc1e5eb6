/** What the two object stores have in common: our own erasure removes from them, and here it is looked at again. */
@NullMarked
package ai.astrasonic.connectors.stores;

import org.jspecify.annotations.NullMarked;
