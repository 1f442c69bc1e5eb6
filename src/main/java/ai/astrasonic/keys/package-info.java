/** Keys kept outside the database: signatures, encryption of packages and fields, keyed hashes. */
@NullMarked
package ai.astrasonic.keys;

import org.jspecify.annotations.NullMarked;
