package ai.astrasonic.local.standins;

import java.util.Arrays;

/** What a provider that cannot be trusted says of somebody; whoever tries it out chooses one on the page. */
enum Lie {
    NONE("the truth"),
    NONCE("the answer to another question"),
    OLD("an answer of yesterday"),
    FOREIGN_KEY("an answer that somebody else signed"),
    OTHER_AUDIENCE("an answer meant for another application"),
    OTHER_ISSUER("an answer in another name");

    private final String words;

    Lie(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Lie named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(NONE);
    }
}
