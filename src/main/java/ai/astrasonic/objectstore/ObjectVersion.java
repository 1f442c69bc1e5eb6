package ai.astrasonic.objectstore;

import java.time.Instant;

/**
 * A version of an object, or the marker that hides the versions below it.
 *
 * @param size 0 for a marker
 */
public record ObjectVersion(
        String key, String versionId, boolean deleteMarker, boolean latest, long size, Instant lastModified) {}
