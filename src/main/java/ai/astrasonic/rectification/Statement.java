package ai.astrasonic.rectification;

import java.time.Instant;

/**
 * What a person adds to data that is incomplete, or to a document or log that is never rewritten (Art. 16, second sentence).
 *
 * @param dataSet key of the data set that it belongs to
 */
public record Statement(String dataSet, String words, Instant at) {}
