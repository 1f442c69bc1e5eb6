package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** Cloud backup files must be gone from both stores 30 days after a deletion request, all versions included. */
@Component
class Ret5BackupFilesGoAfter30Days extends NotProvenYet {

    Ret5BackupFilesGoAfter30Days() {
        super(PromiseId.RET_5);
    }
}
