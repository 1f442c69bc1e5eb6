package ai.astrasonic.processors;

import ai.astrasonic.shared.LocalText;

/** A fact and how sure it is. */
public record StatedFact(LocalText value, Certainty certainty) {}
