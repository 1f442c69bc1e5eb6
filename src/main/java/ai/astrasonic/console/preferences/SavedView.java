package ai.astrasonic.console.preferences;

import java.util.UUID;

/**
 * What a list showed, kept under a name.
 *
 * @param query filters, order and columns, as an address carries them
 * @param owner the member of staff who saved it
 * @param own whether that is who asks
 */
public record SavedView(UUID id, String page, String name, String query, boolean shared, String owner, boolean own) {}
