package ai.astrasonic.erasure;

import ai.astrasonic.requests.ManyPreview;

/**
 * What asking for the approval of many erasures would set going.
 *
 * @param cases which of them, and why not the others
 * @param records that would go, of all of them together
 * @param kept records that would stay by a duty
 */
public record ErasuresPreview(ManyPreview cases, long records, long objects, long bytes, long kept) {}
