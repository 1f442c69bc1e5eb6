package ai.astrasonic.seed;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everybody who takes part in a seeding.
 *
 * @param now the moment up to which histories go
 */
public record Cast(long seed, List<Person> people, Instant now, boolean big) {

    public Cast {
        people = List.copyOf(people);
    }

    Dice dice(String kind, Person person) {
        return Dice.of(seed, kind, person.number());
    }

    Stream<Person> active() {
        return people.stream().filter(Person::isActive);
    }
}
