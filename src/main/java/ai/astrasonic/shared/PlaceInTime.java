package ai.astrasonic.shared;

import java.time.Instant;
import java.util.UUID;

/** Where one stopped in a list that is ordered by time, and by id where two came at the same moment. */
public record PlaceInTime(Instant at, UUID id) {}
