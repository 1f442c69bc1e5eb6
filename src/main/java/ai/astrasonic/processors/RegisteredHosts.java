package ai.astrasonic.processors;

import ai.astrasonic.datamap.DatabaseHosts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The recipients of whom the register says that the database lies with them. */
@Component
class RegisteredHosts implements DatabaseHosts {

    private final Recipients recipients;

    RegisteredHosts(Recipients recipients) {
        this.recipients = recipients;
    }

    @Override
    public List<String> keys() {
        return recipients.onFile().stream()
                .filter(Recipient::runsDatabase)
                .map(Recipient::key)
                .toList();
    }
}
