@NullMarked
package ai.astrasonic.identityserver;

import org.jspecify.annotations.NullMarked;
