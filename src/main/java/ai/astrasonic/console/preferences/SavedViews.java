package ai.astrasonic.console.preferences;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.console.preferences.SavedViewRefused.Why;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Views of lists that staff save, for themselves or for the team; only who saved one changes or removes it. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.FINANCE + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR
        + "', '" + Roles.ADMIN + "')")
public class SavedViews {

    public static final int LONGEST_NAME = 60;
    public static final int MOST = 50;

    /** What an address is made of; nothing that a person could have written into a search. */
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9._~%+*=&-]{0,1000}");

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** Those of whoever asks, then those that others share; by name. */
    public List<SavedView> of(String page) {
        return jdbc.sql("""
                        SELECT *, staff_id = :me AS own FROM saved_view
                        WHERE page = :page AND (shared OR staff_id = :me)
                        ORDER BY own DESC, lower(name), id""")
                .param("me", me())
                .param("page", page)
                .query(SavedViews::view)
                .list();
    }

    /** @throws SavedViewRefused when the name is not fit, or taken, or there are too many already */
    @Transactional
    public SavedView save(String page, String name, String query, boolean shared) {
        if (!QUERY.matcher(query).matches()) {
            throw new IllegalArgumentException("A view holds ids and filter words only");
        }
        var view = new SavedView(Ids.next(clock), page, fit(name), query, shared, me(), true);
        oneAtATime(page);
        if (count(page) >= MOST) {
            throw new SavedViewRefused(Why.TOO_MANY);
        }
        if (insert(view) == 0) {
            throw new SavedViewRefused(Why.NAME_TAKEN);
        }
        return view;
    }

    /** @throws NoSuchElementException when whoever asks has no such view */
    public void rename(UUID id, String name) {
        try {
            var renamed = jdbc.sql("UPDATE saved_view SET name = :name WHERE id = :id AND staff_id = :me")
                    .param("name", fit(name))
                    .param("id", id)
                    .param("me", me())
                    .update();
            if (renamed == 0) {
                throw nobodys(id);
            }
        } catch (DuplicateKeyException e) {
            throw new SavedViewRefused(Why.NAME_TAKEN);
        }
    }

    /**
     * Answers what was removed, so that it can be saved again.
     *
     * @throws NoSuchElementException when whoever asks has no such view
     */
    public SavedView remove(UUID id) {
        return jdbc.sql("DELETE FROM saved_view WHERE id = :id AND staff_id = :me RETURNING *, true AS own")
                .param("id", id)
                .param("me", me())
                .query(SavedViews::view)
                .optional()
                .orElseThrow(() -> nobodys(id));
    }

    /** So that two saves at once do not both count to one less than the most. */
    private void oneAtATime(String page) {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:mine, 0))")
                .param("mine", "saved_view " + page + " " + me())
                .query(Integer.class)
                .single();
    }

    private int count(String page) {
        return jdbc.sql("SELECT count(*) FROM saved_view WHERE staff_id = :me AND page = :page")
                .param("me", me())
                .param("page", page)
                .query(Integer.class)
                .single();
    }

    private int insert(SavedView view) {
        return jdbc.sql("""
                        INSERT INTO saved_view (id, staff_id, page, name, query, shared, created_at)
                        VALUES (:id, :me, :page, :name, :query, :shared, :now)
                        ON CONFLICT (staff_id, page, name) DO NOTHING""")
                .param("id", view.id())
                .param("me", view.owner())
                .param("page", view.page())
                .param("name", view.name())
                .param("query", view.query())
                .param("shared", view.shared())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String fit(String name) {
        var clean = name.strip();
        boolean fits = !clean.isEmpty() && clean.codePointCount(0, clean.length()) <= LONGEST_NAME;
        if (!fits || clean.codePoints().anyMatch(Character::isISOControl)) {
            throw new SavedViewRefused(Why.NAME_LENGTH);
        }
        return clean;
    }

    private static NoSuchElementException nobodys(UUID id) {
        return new NoSuchElementException("Whoever asks has no view " + id);
    }

    private static String me() {
        return Actor.current().name();
    }

    private static SavedView view(ResultSet row, int number) throws SQLException {
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getString("page"),
                row.getString("name"),
                row.getString("query"),
                row.getBoolean("shared"),
                row.getString("staff_id"),
                row.getBoolean("own"));
    }
}
