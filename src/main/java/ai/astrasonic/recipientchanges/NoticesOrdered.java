package ai.astrasonic.recipientchanges;

/** Everybody concerned is to be told of a change, or that it is withdrawn. */
public record NoticesOrdered(ChangeId change) {}
