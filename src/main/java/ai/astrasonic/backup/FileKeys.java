package ai.astrasonic.backup;

import ai.astrasonic.database.TextArray;
import ai.astrasonic.keys.ContentKey;
import ai.astrasonic.shared.AccountId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of content, one copy at each file that refers to it, wrapped by the key of the person whose file it is. So content is
 * shared and yet no person's key opens what is not theirs.
 */
@Component
class FileKeys {

    private static final String HOLDERS = """
            SELECT f.id, f.account_id, f.wrapped_key FROM backup_file f JOIN backup_key k ON k.account_id = f.account_id
            WHERE f.object_id = :object AND f.wrapped_key IS NOT NULL LIMIT 1""";

    private static final String SAVE = """
            UPDATE backup_file f SET wrapped_key = decode(w.key, 'base64')
            FROM unnest(:files::uuid[], :keys::text[]) AS w (id, key) WHERE f.id = w.id""";

    private final JdbcClient jdbc;
    private final PersonKeys people;

    FileKeys(JdbcClient jdbc, PersonKeys people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** A file and whose it is. */
    record Held(UUID file, AccountId person) {}

    private record Wrapped(UUID file, AccountId person, byte[] key) {}

    /** The content's key through anybody who holds it; empty when nobody does any more. */
    Optional<ContentKey> ofAnyHolder(UUID object) {
        return jdbc.sql(HOLDERS)
                .param("object", object)
                .query((row, n) -> new Wrapped(
                        row.getObject(1, UUID.class), new AccountId(row.getObject(2, UUID.class)), row.getBytes(3)))
                .optional()
                .flatMap(holder -> people.find(holder.person()).map(key -> key.unwrap(holder.key(), holder.file())));
    }

    /** The content's key for the row of this person's file. */
    byte[] wrap(ContentKey key, BackupFileId file, AccountId person) {
        return people.of(person).wrap(key, file.value());
    }

    /** Everybody who refers to the content. */
    List<Held> holders(UUID object) {
        return jdbc.sql("SELECT id, account_id FROM backup_file WHERE object_id = :object ORDER BY id")
                .param("object", object)
                .query((row, n) -> new Held(row.getObject(1, UUID.class), new AccountId(row.getObject(2, UUID.class))))
                .list();
    }

    /** Gives each of these files the key of its content, in a few statements; files of erased people get none. */
    void hand(Map<Held, ContentKey> files) {
        var keys = people.of(files.keySet().stream().map(Held::person).collect(Collectors.toSet()));
        var wrapped = new ArrayList<Wrapped>();
        files.forEach((held, content) -> {
            var key = keys.get(held.person());
            if (key != null) {
                wrapped.add(new Wrapped(held.file(), held.person(), key.wrap(content, held.file())));
            }
        });
        jdbc.sql(SAVE)
                .param("files", TextArray.of(wrapped, Wrapped::file))
                .param("keys", TextArray.of(wrapped, each -> Base64.getEncoder().encodeToString(each.key())))
                .update();
    }
}
