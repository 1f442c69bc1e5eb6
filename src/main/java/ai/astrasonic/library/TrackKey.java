package ai.astrasonic.library;

/** A track of a library, as the DJ program knows it: its own number means something only within the program. */
public record TrackKey(String source, String sourceId) {}
