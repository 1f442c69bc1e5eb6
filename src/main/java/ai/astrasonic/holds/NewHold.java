package ai.astrasonic.holds;

import java.time.LocalDate;

/**
 * A hold to be placed.
 *
 * @param facts what it rests on, in words that name nobody
 * @param orderedBy who wants it: a court, an authority, counsel
 * @param reviewOn when it is looked at again; at most six months ahead
 */
public record NewHold(HoldGround ground, String facts, HoldScope scope, String orderedBy, LocalDate reviewOn) {}
