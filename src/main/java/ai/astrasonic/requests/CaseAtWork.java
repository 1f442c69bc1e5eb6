package ai.astrasonic.requests;

import java.time.LocalDate;

/** How a case stands for whoever carries it out. */
public record CaseAtWork(RequestKind kind, boolean isInProgress, LocalDate due) {}
