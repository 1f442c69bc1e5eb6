package ai.astrasonic.breaches.report;

import ai.astrasonic.breaches.StatedTime;

/**
 * What the authority's form gave back, as somebody notes it.
 *
 * @param fileName empty where no file is kept
 * @param file the confirmation as a PDF; empty where none is kept
 */
public record NewReceipt(StatedTime submitted, String number, String fileName, byte[] file) {}
