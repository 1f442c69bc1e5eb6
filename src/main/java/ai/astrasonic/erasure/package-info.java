/** Erasure (Art. 17): the plan with exact counts, its waiting period and approval, what was carried out, and its certificate. */
@NullMarked
package ai.astrasonic.erasure;

import org.jspecify.annotations.NullMarked;
