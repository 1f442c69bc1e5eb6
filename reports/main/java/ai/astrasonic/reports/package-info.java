/** Reports: letters, registers and figures, each a record with everything computed and a class that only draws it. */
@NullMarked
package ai.astrasonic.reports;

import org.jspecify.annotations.NullMarked;
