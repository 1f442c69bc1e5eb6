package ai.astrasonic.api;

import ai.astrasonic.backup.BackupFileId;
import ai.astrasonic.backup.BackupUpload;
import ai.astrasonic.backup.ByteRange;
import ai.astrasonic.customers.MyBackup;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says what became of an upload. Whether somebody else has the same content is told by nothing here. */
@Component
class BackupAnswers {

    private final MyBackup backup;
    private final Problems problems;

    BackupAnswers(MyBackup backup, Problems problems) {
        this.backup = backup;
        this.problems = problems;
    }

    ResponseEntity<?> of(BackupUpload outcome) {
        return switch (outcome) {
            case BackupUpload.Stored stored ->
                ResponseEntity.created(address(stored.id())).body(BackupFileJson.of(backup.file(stored.id())));
            case BackupUpload.Unchanged same ->
                ResponseEntity.ok().location(address(same.id())).body(BackupFileJson.of(backup.file(same.id())));
            case BackupUpload.Different different ->
                problem(HttpStatus.UNPROCESSABLE_CONTENT, "The content is not what was announced; nothing was kept");
            case BackupUpload.OverQuota over -> overQuota(over.allowedBytes(), over.usedBytes());
            case BackupUpload.Closed closed -> closed();
        };
    }

    private static URI address(BackupFileId id) {
        return URI.create("/api/v1/me/backup-files/" + id);
    }

    ResponseEntity<ProblemDetail> overQuota(long allowed, long used) {
        var answer = problem(HttpStatus.CONTENT_TOO_LARGE, "There is not so much space left; nothing was kept");
        var detail = Objects.requireNonNull(answer.getBody());
        detail.setProperty("allowedBytes", allowed);
        detail.setProperty("usedBytes", used);
        return answer;
    }

    ResponseEntity<ProblemDetail> closed() {
        return problem(HttpStatus.CONFLICT, "Nothing can be backed up at present: the account is erased or restricted");
    }

    ResponseEntity<ProblemDetail> incomplete(List<ByteRange> missing) {
        var answer = problem(HttpStatus.CONFLICT, "Not all of it has arrived; what is missing is named");
        Objects.requireNonNull(answer.getBody()).setProperty("missing", BackupUploadJson.Bytes.of(missing));
        return answer;
    }

    ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(problems.of(status, detail, new Refused()));
    }

    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
