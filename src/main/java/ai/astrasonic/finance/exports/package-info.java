/** Files of a financial year as the tax authority asks for them: ordered, made by a job, stored encrypted, gone after their time. */
@NamedInterface("exports")
@NullMarked
@GoesOnUnderRestriction("billing")
package ai.astrasonic.finance.exports;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
