/** The jobs at work: how each kind is doing, every run with its progress, and the ways to stop or restart one. */
@NullMarked
package ai.astrasonic.console.jobs;

import org.jspecify.annotations.NullMarked;
