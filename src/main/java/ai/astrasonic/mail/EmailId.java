package ai.astrasonic.mail;

import java.util.UUID;

/** An e-mail of ours, queued or sent. */
public record EmailId(UUID value) {}
