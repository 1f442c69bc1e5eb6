package ai.astrasonic.processors;

import java.util.Locale;

/** What can be filed in the register; each adds to its history and overwrites nothing. */
public enum FilingKind {
    AGREEMENT,
    REVIEW,
    TRANSFER,
    CERTIFICATE,
    CHAIN,
    /** A look at the list of the EU-US Data Privacy Framework. */
    FRAMEWORK,
    FACT,
    /** A decision on adequacy that ends or counts again; about no single recipient. */
    ADEQUACY,
    /** What it is as a whole, since a change that was announced came into force. */
    ENTRY;

    /** Last part of the key of its text. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
