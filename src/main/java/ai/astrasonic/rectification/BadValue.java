package ai.astrasonic.rectification;

/** Why a value cannot be the right one. */
public enum BadValue {
    EMPTY,
    TOO_LONG,
    /** It has characters that nobody sees, or that turn the direction of writing. */
    HIDDEN_CHARACTERS,
    /** One word mixes alphabets whose letters look alike: it reads like another one. */
    LOOK_ALIKE,
    NOT_AN_ADDRESS,
    /** Somebody else has the address. */
    TAKEN,
    NOT_A_COUNTRY,
    NOT_A_LANGUAGE,
    NOT_A_YEAR,
    /** Nobody under 16 has an account. */
    TOO_YOUNG
}
