/** Who a customer number of the books is: opened for one who asks with a reason, by a second person, and not for long. */
@NamedInterface("customers")
@NullMarked
@GoesOnUnderRestriction("billing")
package ai.astrasonic.finance.customers;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
