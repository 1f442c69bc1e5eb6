package ai.astrasonic.library;

import ai.astrasonic.library.formats.RekordboxXml;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * Writes a person's library as rekordbox XML, the format in which the trade moves libraries (portability, Art. 20):
 * streamed, whatever its size, and readable again by our own import with nothing lost.
 */
@GoesOnUnderRestriction(value = "dsar-handling", because = "the person takes the library along (Art. 20)")
@Service
@RolesAllowed({Roles.DPO, Roles.SYSTEM})
public class RekordboxWriter {

    private final DataSource export;

    RekordboxWriter(@Qualifier("exportDataSource") DataSource export) {
        this.export = export;
    }

    /** Writes as the export role, which row-level security lets see this one person only; leaves the stream open. */
    public void write(AccountId account, OutputStream out) {
        try (var connection = export.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var subject = connection.prepareStatement("SELECT set_config('astrasonic.subject', ?, true)")) {
                subject.setString(1, account.toString());
                subject.execute();
            }
            write(connection, account, out);
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("The library of account " + account + " could not be read", e);
        }
    }

    /** Writes from the caller's connection, which must be within a transaction and may see this person's rows. */
    public void write(Connection connection, AccountId account, OutputStream out) throws SQLException {
        var library = new StoredLibrary(connection, account);
        var xml = new RekordboxXml(out);
        xml.begin(library.settings(), library.count("track"));
        library.eachTrack(xml::track);
        xml.beginPlaylists();
        library.eachPlaylist(xml::playlist, xml::entry);
        xml.end();
    }
}
