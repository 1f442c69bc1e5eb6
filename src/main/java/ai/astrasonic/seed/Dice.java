package ai.astrasonic.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** Chance that falls the same way each time: one set of dice for each kind of history and person. */
final class Dice {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    static Dice of(long seed, String kind, int number) {
        return new Dice(seed * 1_000_003L + kind.hashCode() * 31_337L + number);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** An instant in between, to the second. */
    Instant instant(Instant from, Instant until) {
        var seconds = Math.max(1, Duration.between(from, until).toSeconds());
        return from.plusSeconds(random.nextLong(seconds));
    }

    /** A UUID of version 7 for that time. */
    UUID id(Instant at) {
        long high = (at.toEpochMilli() << 16) | 0x7000L | random.nextInt(0x1000);
        return new UUID(high, 0x8000_0000_0000_0000L | (random.nextLong() >>> 2));
    }

    /** A UUID of version 4: without a time in it. */
    UUID randomId() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        return new UUID(high, 0x8000_0000_0000_0000L | (random.nextLong() >>> 2));
    }

    String letters(int length) {
        return random.ints(length, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }

    /** From the blocks that are kept for documentation (RFC 5737, RFC 3849): nobody's. */
    String ip() {
        return switch (between(0, 3)) {
            case 0 -> "192.0.2." + between(1, 254);
            case 1 -> "198.51.100." + between(1, 254);
            case 2 -> "203.0.113." + between(1, 254);
            default -> "2001:db8:" + Integer.toHexString(between(1, 65_535)) + "::" + between(1, 99);
        };
    }
}
