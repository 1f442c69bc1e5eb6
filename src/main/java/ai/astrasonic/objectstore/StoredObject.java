package ai.astrasonic.objectstore;

/** A version of an object that the store says it has. */
public record StoredObject(String key, String versionId, long size, String etag) {}
