/** The books, the returns, sales to be judged and files of finance. */
@NullMarked
package ai.astrasonic.console.finance;

import org.jspecify.annotations.NullMarked;
