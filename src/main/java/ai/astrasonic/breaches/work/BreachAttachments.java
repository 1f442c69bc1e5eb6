package ai.astrasonic.breaches.work;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.BreachTimeline;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.work.WorkRefused.Why;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.shared.Sha256;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files about breaches: kept with their hash, named and typed by us and not by whoever uploads. */
@Service
@Transactional
public class BreachAttachments {

    /** In bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final String READER = "hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR
            + "', '" + Roles.SYSTEM + "')";
    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final Breaches breaches;
    private final BreachTimeline timeline;
    private final Clock clock;

    BreachAttachments(JdbcClient jdbc, Breaches breaches, BreachTimeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.breaches = breaches;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws WorkRefused when it is too large, of an unknown kind, or the breach is over */
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "')")
    public UUID add(BreachId breach, NewAttachment file) {
        WorkRefused.when(!breaches.get(breach).status().isAtWork(), Why.NOT_AT_WORK, "Breach " + breach + " is over");
        WorkRefused.when(file.words().isBlank(), Why.NOTHING_SAID, "A file comes with words about it");
        WorkRefused.when(file.content().length > LARGEST, Why.TOO_LARGE, "A file has 20 MB at most");
        var kind = AttachmentKind.of(file.content())
                .orElseThrow(() -> new WorkRefused(Why.UNKNOWN_KIND, "A file is PDF, PNG, JPEG or plain text"));
        var id = Ids.next(clock);
        insert(id, breach, file, kind);
        timeline.add(breach, "breach-file-attached", file.words());
        return id;
    }

    private void insert(UUID id, BreachId breach, NewAttachment file, AttachmentKind kind) {
        jdbc.sql("""
                        INSERT INTO breach_attachment (id, breach_id, name, media_type, words, sha256, size, content, added_at, added_by)
                        VALUES (:id, :breach, :name, :type, :words, :hash, :size, :content, :now, :by)""")
                .param("id", id)
                .param("breach", breach.value())
                .param("name", named(file.fileName()))
                .param("type", kind.mediaType())
                .param("words", file.words().strip())
                .param("hash", Sha256.of(file.content()))
                .param("size", file.content().length)
                .param("content", file.content())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().name())
                .update();
    }

    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public List<BreachAttachment> of(BreachId breach) {
        return jdbc.sql("""
                        SELECT id, name, media_type, words, sha256, size, added_at, added_by
                        FROM breach_attachment WHERE breach_id = :breach ORDER BY number""")
                .param("breach", breach.value())
                .query((row, n) -> new BreachAttachment(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        row.getString(8)))
                .list();
    }

    /** @throws NoSuchElementException when there is none */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public byte[] content(UUID id) {
        return jdbc.sql("SELECT content FROM breach_attachment WHERE id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No file " + id));
    }

    /** Letters, figures, dots and lines only, and no path. */
    private static String named(String fileName) {
        var plain = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("[^\\p{L}\\p{N}._-]+", "-")
                .replaceAll("^[.-]+", "");
        return plain.isEmpty() ? "file" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
