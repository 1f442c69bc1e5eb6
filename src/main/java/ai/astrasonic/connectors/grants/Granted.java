package ai.astrasonic.connectors.grants;

import ai.astrasonic.connections.Tokens;

/**
 * What a service gave us.
 *
 * @param scopes what we may do with it, in its words
 */
public record Granted(Tokens tokens, String scopes) {}
