package ai.astrasonic.correspondence;

import ai.astrasonic.keys.FieldEncryption;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals what identifies a person for the row of one task; it opens for no other. */
@Component
class Seal {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FieldEncryption encryption;

    Seal(FieldEncryption encryption) {
        this.encryption = encryption;
    }

    byte[] close(UUID task, Sealed content) {
        return encryption.encrypt(JSON.writeValueAsString(content), task);
    }

    Sealed open(UUID task, byte[] sealed) {
        return JSON.readValue(encryption.decrypt(sealed, task), Sealed.class);
    }
}
