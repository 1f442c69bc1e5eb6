package ai.astrasonic.billing.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Stripe's models cut a number that is too great for them without a word; no amount may be another than was told. */
final class Edges {

    private static final int SHORTEST = 19;

    private Edges() {}

    /** @throws ArithmeticException when a whole number fits no amount */
    static void hold(JsonElement json) {
        switch (json) {
            case JsonObject object -> object.asMap().values().forEach(Edges::hold);
            case JsonArray array -> array.forEach(Edges::hold);
            case JsonPrimitive number when isBeyond(number) -> throw new ArithmeticException("Beyond what fits");
            default -> {}
        }
    }

    private static boolean isBeyond(JsonPrimitive number) {
        return number.isNumber()
                && number.getAsString().length() >= SHORTEST
                && number.getAsBigDecimal().toBigInteger().bitLength() >= Long.SIZE;
    }
}
