package ai.astrasonic.seed;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.NewAccount;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.InternalUse;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People with histories for a rehearsal, beside whoever is there; their addresses, which lead nowhere, tell what they are. */
@Component
@InternalUse("called by the restore drill on a copy of the database that nobody else reaches")
public class DrillPeople {

    /** The end of each of their addresses (RFC 2606). */
    public static final String DOMAIN = "restore-drill.invalid";

    private final AccountRegister register;
    private final List<History> histories;
    private final Clock clock;

    DrillPeople(AccountRegister register, List<History> histories, Clock clock) {
        this.register = register;
        this.histories = histories;
        this.clock = clock;
    }

    /** Adds so many; answers their accounts. */
    @Transactional
    public List<AccountId> add(int number) {
        var now = clock.instant();
        var seed = now.toEpochMilli();
        var known = Names.KNOWN.size();
        var people = new People(seed, now)
                .draw(known + number).subList(known, known + number).stream()
                        .map(person -> renamed(person, seed))
                        .toList();
        var cast = new Cast(seed, people, now, false);
        register.register(people.stream().map(person -> account(cast, person)).toList());
        histories.forEach(history -> history.write(cast));
        return people.stream().map(Person::id).toList();
    }

    private static Person renamed(Person person, long seed) {
        var address = new EmailAddress("drill-%d-%d@%s".formatted(seed, person.number(), DOMAIN));
        return new Person(
                person.number(),
                person.id(),
                "Restore drill " + person.number(),
                address,
                person.country(),
                person.language(),
                person.birthYear(),
                person.joined(),
                person.isActive() ? person.shape() : Shape.ORDINARY);
    }

    private static NewAccount account(Cast cast, Person person) {
        return new NewAccount(
                person.id(),
                person.email(),
                person.name(),
                person.country(),
                person.language(),
                person.birthYear(),
                cast.dice("identity", person).randomId().toString(),
                person.joined());
    }
}
