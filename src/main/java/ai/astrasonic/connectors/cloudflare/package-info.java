/** Cloudflare: takes what was made of a person's files out of the cache, and looks whether logs of requests are kept. */
@NullMarked
package ai.astrasonic.connectors.cloudflare;

import org.jspecify.annotations.NullMarked;
