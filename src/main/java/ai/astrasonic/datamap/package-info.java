/** The one data map: what each attribute is, why we have it, how it is exported, erased and kept. */
@NullMarked
package ai.astrasonic.datamap;

import org.jspecify.annotations.NullMarked;
