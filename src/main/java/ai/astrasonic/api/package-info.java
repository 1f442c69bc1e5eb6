/** The REST interface under {@code /api/v1}: bearer tokens of staff in, JSON out, every error as a problem (RFC 9457). */
@NullMarked
package ai.astrasonic.api;

import org.jspecify.annotations.NullMarked;
