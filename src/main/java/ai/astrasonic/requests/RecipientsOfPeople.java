package ai.astrasonic.requests;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.shared.AccountId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who got data of a person: the recipients of every table with a row of theirs, as the data map tells it. */
@Component
class RecipientsOfPeople {

    private final DataMap map;
    private final Recipients register;
    private final JdbcClient jdbc;

    RecipientsOfPeople(DataMap map, Recipients register, JdbcClient jdbc) {
        this.map = map;
        this.register = register;
        this.jdbc = jdbc;
    }

    /**
     * In the order of the register. Whoever runs our database is left out: a change there is the change itself.
     *
     * @param scope keys of data sets; empty for all
     */
    List<Recipient> of(AccountId person, Set<String> scope) {
        var keys = new HashSet<String>();
        map.tablesAboutPeople().stream()
                .filter(set -> scope.isEmpty() || scope.contains(set.key()))
                .filter(set -> !keys.containsAll(set.recipients()))
                .filter(set -> holds(set, person))
                .forEach(set -> keys.addAll(set.recipients()));
        return register.of(keys).stream()
                .filter(recipient -> recipient.getsPersonalData() && !recipient.runsDatabase())
                .toList();
    }

    private boolean holds(DataSet set, AccountId person) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM " + set.name() + " WHERE " + set.subjectColumn() + " = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
