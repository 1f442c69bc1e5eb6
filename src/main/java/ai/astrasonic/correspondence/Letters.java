package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Connector;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.processors.CareFact;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words a letter to a recipient, with that by which it finds the person and nothing else (Art. 5(1)(c)). */
@Component
class Letters {

    private final ObjectProvider<Connector> connectors;
    private final Recipients register;
    private final Seal seal;
    private final JdbcClient jdbc;

    Letters(ObjectProvider<Connector> connectors, Recipients register, Seal seal, JdbcClient jdbc) {
        this.connectors = connectors;
        this.register = register;
        this.seal = seal;
        this.jdbc = jdbc;
    }

    Letter to(TaskLine line, Locale language) {
        var recipient = register.get(line.task().recipient());
        var words = ResourceBundle.getBundle("messages.connectors", language);
        var subject = new MessageFormat(words.getString("letter.subject"), language)
                .format(new Object[] {line.task().id().toString()});
        var body = new MessageFormat(words.getString("letter.body"), language).format(new Object[] {
            recipient.entity().name(),
            words.getString("letter.ask." + line.task().ask()),
            why(line, words),
            identifiers(line, words),
            line.task().id().toString(),
            line.dueOn().toString()
        });
        return new Letter(contact(recipient, language), subject, body);
    }

    private static String why(TaskLine line, ResourceBundle words) {
        var key = "letter.about." + line.task().reason();
        return words.containsKey(key) ? words.getString(key) + "\n\n" : "";
    }

    private static String contact(Recipient recipient, Locale language) {
        var channel = recipient.care().known().get(CareFact.RIGHTS_CHANNEL);
        return channel == null ? recipient.privacy() : channel.value().in(language);
    }

    private String identifiers(TaskLine line, ResourceBundle words) {
        var handles = handles(line.task().id(), knownBy(line.task().recipient()));
        return handles.isEmpty()
                ? words.getString("letter.forgotten")
                : handles.stream()
                        .map(handle -> words.getString("letter.handle." + handle.kind()) + ": " + handle.value())
                        .distinct()
                        .collect(Collectors.joining("\n"));
    }

    private Set<HandleKind> knownBy(String recipient) {
        return connectors.stream()
                .filter(connector -> connector.recipient().equals(recipient))
                .findFirst()
                .map(Connector::knownBy)
                .orElse(Set.of(HandleKind.EMAIL));
    }

    private List<Handle> handles(UUID task, Set<HandleKind> kinds) {
        return jdbc
                .sql("SELECT sealed FROM recipient_task WHERE id = :id AND sealed IS NOT NULL")
                .param("id", task)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(bytes -> seal.open(task, bytes).handles().all())
                .orElse(List.of())
                .stream()
                .filter(handle -> kinds.contains(handle.kind()))
                .toList();
    }
}
