package ai.astrasonic.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.backup.BackupFiles;
import ai.astrasonic.backup.BackupQuotas;
import ai.astrasonic.backup.BackupUpload;
import ai.astrasonic.backup.RelativePath;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.FaultPoints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Requests on somebody's backup: what is there to be asked for, and one for each way in which a route refuses. */
final class BackupRequests {

    static final String FILES = "/api/v1/me/backup-files";

    private static final String FILE = FILES + "/{id}";
    private static final String CONTENT = FILE + "/content";
    private static final String NOBODYS = "01900000-0000-7000-8000-000000000000";
    private static final byte[] MUSIC = {1, 2, 3};

    private final BackupFiles files;
    private final BackupQuotas quotas;
    private final AccountId person;

    BackupRequests(ApplicationContext application, AccountId person) {
        this.files = application.getBean(BackupFiles.class);
        this.quotas = application.getBean(BackupQuotas.class);
        this.person = person;
    }

    /** A file that is there, also when it was deleted a moment ago. */
    String file() {
        return RunAs.jobFor("test", () -> {
            try {
                return switch (files.upload(person, new RelativePath("a.wav"), new ByteArrayInputStream(MUSIC))) {
                    case BackupUpload.Stored stored -> stored.id().toString();
                    case BackupUpload.Unchanged same -> same.id().toString();
                    default -> throw new IllegalStateException("The file was not taken");
                };
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static MockHttpServletRequestBuilder upload(String path) {
        return post(FILES)
                .param("path", path)
                .contentType("application/octet-stream")
                .content(MUSIC);
    }

    /** @param asked sends the request in the person's name, and hears of which route it is */
    void refused(BiConsumer<String, MockHttpServletRequestBuilder> asked) throws Exception {
        for (var wrong : new String[] {"x", NOBODYS}) {
            asked.accept("GET " + FILE, get(FILE, wrong));
            asked.accept("GET " + CONTENT, get(CONTENT, wrong));
            asked.accept("DELETE " + FILE, delete(FILE, wrong));
        }
        asked.accept("GET " + CONTENT, get(CONTENT, file()).header(HttpHeaders.RANGE, "bytes=1-"));
        asked.accept("GET " + CONTENT, get(CONTENT, file()).header(HttpHeaders.RANGE, "bytes=9-"));
        ofUploads(asked);
        var file = file();
        try (var harness = FaultPoints.install(BackupRequests::storeFails)) {
            asked.accept("GET " + FILE, get(FILE, file));
            asked.accept("GET " + CONTENT, get(CONTENT, file));
            asked.accept("POST " + FILES, upload("a.wav"));
        }
    }

    private void ofUploads(BiConsumer<String, MockHttpServletRequestBuilder> asked) {
        asked.accept("POST " + FILES, upload("new.wav"));
        asked.accept("POST " + FILES, upload("new.wav"));
        asked.accept("POST " + FILES, upload("/etc/passwd"));
        asked.accept("POST " + FILES, upload("a.wav").contentType("text/plain"));
        asked.accept("POST " + FILES, post(FILES).param("path", "a.wav").contentType("application/octet-stream"));
        asked.accept(
                "POST " + FILES,
                upload("a.wav").header("Content-Digest", "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:"));
        RunAs.job("test", () -> quotas.allow(person, 0));
        asked.accept("POST " + FILES, upload("more.wav"));
        RunAs.job("test", () -> quotas.allow(person, 1 << 20));
    }

    private static void storeFails(String point) {
        if (point.equals("backup.find.before-head") || point.equals("backup.upload.before-content")) {
            throw new ObjectStoreFailure("The store for tests fails", true);
        }
    }
}
