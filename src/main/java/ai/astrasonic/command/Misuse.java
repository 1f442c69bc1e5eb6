package ai.astrasonic.command;

/** Tells the person at the keyboard in one sentence what to type instead. */
public final class Misuse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Misuse(String sentence) {
        super(sentence);
    }
}
