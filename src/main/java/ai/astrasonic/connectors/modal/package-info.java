/** Modal: asks our own endpoint there to delete what the analyses of a person left. */
@NullMarked
package ai.astrasonic.connectors.modal;

import org.jspecify.annotations.NullMarked;
