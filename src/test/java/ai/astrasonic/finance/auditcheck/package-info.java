/** Official, foreign, good, broken and hostile audit files, and the verdict on each. */
@NullMarked
package ai.astrasonic.finance.auditcheck;

import org.jspecify.annotations.NullMarked;
