/** The books: a double-entry journal that is only added to, and always says what Stripe's records say. */
@NamedInterface("books")
@NullMarked
@GoesOnUnderRestriction("billing")
package ai.astrasonic.finance.books;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
