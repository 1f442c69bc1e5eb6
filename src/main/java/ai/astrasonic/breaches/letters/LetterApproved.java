package ai.astrasonic.breaches.letters;

/** A second person approved a letter: now it goes out. */
public record LetterApproved(LetterId letter) {}
