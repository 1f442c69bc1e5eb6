package ai.astrasonic.requests;

import java.time.LocalDate;

/**
 * How a case stands for whoever carries it out.
 *
 * @param isForChild whether a parent asks for their child, which was proven (art. 5 UAVG)
 */
public record CaseAtWork(RequestKind kind, boolean isInProgress, LocalDate due, boolean isForChild) {}
