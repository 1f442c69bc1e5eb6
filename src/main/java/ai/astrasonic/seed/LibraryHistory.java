package ai.astrasonic.seed;

import ai.astrasonic.library.LibrarySeed;
import ai.astrasonic.library.LibrarySeed.Wanted;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Music libraries of all sizes, one of them as large as any. */
@Component
@Order(80)
class LibraryHistory implements History {

    private static final int BIG = 500_000;
    private static final int BIG_ENOUGH = 2_000;

    private final LibrarySeed libraries;

    LibraryHistory(LibrarySeed libraries) {
        this.libraries = libraries;
    }

    @Override
    public void write(Cast cast) {
        libraries.fill(cast.active().map(person -> library(cast, person)).toList());
    }

    private static Wanted library(Cast cast, Person person) {
        int tracks = cast.dice("library", person).between(20, 240);
        if (person.is(Shape.BIG_LIBRARY)) {
            tracks = cast.big() ? BIG : BIG_ENOUGH;
        }
        return new Wanted(person.id(), tracks, cast.seed() * 1_000_003L + person.number(), person.joined());
    }
}
