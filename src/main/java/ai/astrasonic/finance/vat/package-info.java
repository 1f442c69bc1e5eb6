/** Value added tax: what the books say for the Dutch return, the One-Stop-Shop and the listing of sales to businesses in the Union. */
@NamedInterface("vat")
@NullMarked
@GoesOnUnderRestriction("billing")
package ai.astrasonic.finance.vat;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
