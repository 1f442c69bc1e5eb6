@NullMarked
package ai.astrasonic.local.standins;

import org.jspecify.annotations.NullMarked;
