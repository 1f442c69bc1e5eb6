package ai.astrasonic.console.parts;

import java.util.Optional;
import java.util.function.Function;

/** Reads what an address or a field says, which may be anything. */
public final class Typed {

    private Typed() {}

    /** Empty where the text does not have the shape that the factory asks for. */
    public static <T> Optional<T> read(String text, Function<String, T> factory) {
        try {
            return Optional.of(factory.apply(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static boolean fits(String text, Function<String, ?> factory) {
        return read(text, factory).isPresent();
    }
}
