package ai.astrasonic.seed;

import ai.astrasonic.backup.BackupSeed;
import ai.astrasonic.backup.BackupSeed.Wanted;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Backups of about two thirds of the people, with content that some of them share. */
@Component
@Order(90)
class BackupHistory implements History {

    private final BackupSeed backups;

    BackupHistory(BackupSeed backups) {
        this.backups = backups;
    }

    @Override
    public void write(Cast cast) {
        backups.fill(cast.active().map(person -> backup(cast, person)).toList());
    }

    private static Wanted backup(Cast cast, Person person) {
        var dice = cast.dice("backup", person);
        boolean has = person.is(Shape.SHARED_FILES) || person.is(Shape.BIG_LIBRARY) || dice.chance(0.66);
        return new Wanted(person.id(), has ? dice.between(3, 40) : 0, person.joined());
    }
}
