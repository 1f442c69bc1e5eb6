package ai.astrasonic.recipientchanges;

import ai.astrasonic.processors.StatedRecipient;
import ai.astrasonic.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What is to change.
 *
 * @param replaces key of whoever leaves the register for this one; null when nobody does
 * @param after the recipient as it will be; for a removal, as it was
 * @param words the change in plain words, as everybody reads it
 */
public record Proposal(
        ChangeKind kind, @Nullable String replaces, StatedRecipient after, LocalText words, Audience audience) {}
