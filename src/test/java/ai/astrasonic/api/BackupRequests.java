package ai.astrasonic.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.backup.BackupFiles;
import ai.astrasonic.backup.BackupQuotas;
import ai.astrasonic.backup.BackupUpload;
import ai.astrasonic.backup.BackupUploads;
import ai.astrasonic.backup.ByteRange;
import ai.astrasonic.backup.OpenUpload;
import ai.astrasonic.backup.RelativePath;
import ai.astrasonic.backup.Sha256;
import ai.astrasonic.backup.UploadOpening;
import ai.astrasonic.backup.UploadParts;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Requests on somebody's backup: what is there to be asked for, and one for each way in which a route refuses. */
final class BackupRequests {

    static final String FILES = "/api/v1/me/backup-files";
    static final String UPLOADS = "/api/v1/me/backup-uploads";

    private static final String FILE = FILES + "/{id}";
    private static final String UPLOAD = UPLOADS + "/{id}";
    private static final String COMPLETE = UPLOAD + "/complete";
    private static final String CONTENT = FILE + "/content";
    private static final String NOBODYS = "01900000-0000-7000-8000-000000000000";
    private static final byte[] MUSIC = {1, 2, 3};

    private final BackupFiles files;
    private final BackupUploads uploads;
    private final UploadParts parts;
    private final BackupQuotas quotas;
    private final TestClock clock;
    private final AccountId person;

    BackupRequests(ApplicationContext application, AccountId person) {
        this.files = application.getBean(BackupFiles.class);
        this.uploads = application.getBean(BackupUploads.class);
        this.parts = application.getBean(UploadParts.class);
        this.clock = application.getBean(TestClock.class);
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

    /** An upload of which everything arrived, also when another was ended a moment ago. */
    String open() {
        return RunAs.jobFor("test", () -> {
            var upload = opened();
            try {
                var all = new ByteRange(0, MUSIC.length - 1L);
                parts.take(person, upload.id(), all, new ByteArrayInputStream(MUSIC), upload.sha256());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return upload.id().toString();
        });
    }

    private OpenUpload opened() {
        var hash = Sha256.read(HexFormat.of().parseHex(ResumableUploadTest.hex(MUSIC)))
                .orElseThrow();
        var path = new RelativePath("parts" + clock.instant().toEpochMilli() + ".wav");
        return switch (uploads.open(person, path, MUSIC.length, hash)) {
            case UploadOpening.Opened(var upload) -> upload;
            default -> throw new IllegalStateException("The upload was not opened");
        };
    }

    /** What an operation on a backup names: a file, or an upload. */
    String named(String path) {
        return path.startsWith(UPLOADS) ? open() : file();
    }

    static MockHttpServletRequestBuilder opening(MockHttpServletRequestBuilder request) {
        return opening(request, "b.wav");
    }

    private static MockHttpServletRequestBuilder opening(MockHttpServletRequestBuilder request, String path) {
        var body =
                "{\"path\": \"%s\", \"size\": 3, \"sha256\": \"%s\"}".formatted(path, ResumableUploadTest.hex(MUSIC));
        return request.contentType("application/json").content(body);
    }

    static MockHttpServletRequestBuilder part(MockHttpServletRequestBuilder request) {
        return part(request, "bytes 0-2/3");
    }

    private static MockHttpServletRequestBuilder part(MockHttpServletRequestBuilder request, String range) {
        return request.contentType("application/octet-stream")
                .content(MUSIC)
                .header("Content-Range", range)
                .header("Content-Digest", ResumableUploadTest.digest(MUSIC));
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
        ofParts(asked);
        ofUploadsThatEnded(asked);
        var file = file();
        var upload = open();
        try (var harness = FaultPoints.install(BackupRequests::storeFails)) {
            asked.accept("GET " + FILE, get(FILE, file));
            asked.accept("GET " + CONTENT, get(CONTENT, file));
            asked.accept("POST " + FILES, upload("a.wav"));
            asked.accept("PUT " + UPLOAD, part(put(UPLOAD, upload)));
            asked.accept("POST " + COMPLETE, post(COMPLETE, upload));
        }
    }

    private void ofParts(BiConsumer<String, MockHttpServletRequestBuilder> asked) {
        for (var wrong : new String[] {"x", NOBODYS}) {
            asked.accept("GET " + UPLOAD, get(UPLOAD, wrong));
            asked.accept("PUT " + UPLOAD, part(put(UPLOAD, wrong)));
            asked.accept("POST " + COMPLETE, post(COMPLETE, wrong));
            asked.accept("DELETE " + UPLOAD, delete(UPLOAD, wrong));
        }
        asked.accept("POST " + UPLOADS, post(UPLOADS).contentType("text/plain").content("x"));
        var upload = open();
        asked.accept("PUT " + UPLOAD, part(put(UPLOAD, upload)).contentType("text/plain"));
        asked.accept("PUT " + UPLOAD, part(put(UPLOAD, upload), "bytes 1-3/4"));
        asked.accept("PUT " + UPLOAD, withoutLength(put(UPLOAD, upload)));
        asked.accept("PUT " + UPLOAD, part(put(UPLOAD, upload)).content(new byte[] {4, 5, 6}));
        RunAs.job("test", () -> quotas.allow(person, 0));
        asked.accept("POST " + UPLOADS, opening(post(UPLOADS), "more.wav"));
        asked.accept("POST " + COMPLETE, post(COMPLETE, upload));
        RunAs.job("test", () -> quotas.allow(person, 1 << 20));
    }

    private static MockHttpServletRequestBuilder withoutLength(MockHttpServletRequestBuilder request) {
        return request.contentType("application/octet-stream")
                .header("Content-Range", "bytes 0-2/3")
                .header("Content-Digest", ResumableUploadTest.digest(MUSIC));
    }

    private void ofUploadsThatEnded(BiConsumer<String, MockHttpServletRequestBuilder> asked) {
        var empty = RunAs.jobFor("test", this::opened).id();
        asked.accept("POST " + COMPLETE, post(COMPLETE, empty));
        var ended = open();
        asked.accept("POST " + COMPLETE, post(COMPLETE, ended));
        asked.accept("POST " + COMPLETE, post(COMPLETE, ended));
        asked.accept("PUT " + UPLOAD, part(put(UPLOAD, ended)));
        var other = open();
        var spoilt = new byte[] {9, 9, 9};
        asked.accept(
                "PUT " + UPLOAD,
                put(UPLOAD, other)
                        .contentType("application/octet-stream")
                        .content(spoilt)
                        .header("Content-Range", "bytes 0-2/3")
                        .header("Content-Digest", ResumableUploadTest.digest(spoilt)));
        asked.accept("POST " + COMPLETE, post(COMPLETE, other));
        clock.advance(Duration.ofDays(7));
        asked.accept("GET " + UPLOAD, get(UPLOAD, other));
        asked.accept("PUT " + UPLOAD, part(put(UPLOAD, other)));
        asked.accept("POST " + COMPLETE, post(COMPLETE, other));
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
        if (point.equals("backup.find.before-head")
                || point.equals("backup.upload.before-content")
                || point.equals("backup.part.before-content")) {
            throw new ObjectStoreFailure("The store for tests fails", true);
        }
    }
}
