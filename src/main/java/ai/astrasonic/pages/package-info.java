/** Plain pages for people outside: HTML without a script, every text escaped, in two languages. */
@NullMarked
package ai.astrasonic.pages;

import org.jspecify.annotations.NullMarked;
