package ai.astrasonic.console.browser;

import ai.astrasonic.testing.LocalStackForTests;
import client.ApiClient;
import client.answers.Newcomer;
import client.calls.BackupFileControllerApi;
import client.calls.BackupUploadControllerApi;
import client.calls.JoiningControllerApi;
import client.calls.MyLibraryControllerApi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;

/**
 * The desktop application of a customer, with their token: what is done there and not on a page. It speaks by a client that the
 * build generates from our OpenAPI description.
 */
final class CustomersApplication {

    private final ApiClient client = new ApiClient();

    CustomersApplication(JsonNode tokens) {
        var address = LocalStackForTests.stack().address().toString();
        client.setBasePath(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
        client.setBearerToken(tokens.path("access_token").asString());
    }

    /** Answers the id of the account. */
    String opensAnAccount() {
        var newcomer = new Newcomer()
                .displayName("Ada")
                .country("NL")
                .language("en")
                .birthYear(1990)
                .policyVersion(1);
        var opened = new JoiningControllerApi(client).openAccount(newcomer, call());
        return String.valueOf(opened.getId());
    }

    void imports(Path library) {
        new MyLibraryControllerApi(client)
                .importLibrary(library.getFileName().toString(), call(), new FileSystemResource(library));
    }

    /** Answers which file it is now. */
    String backsUp(String path, byte[] content) {
        var stored =
                new BackupUploadControllerApi(client).backUpFile(path, new ByteArrayResource(content), null, call());
        return stored.getId();
    }

    byte[] fetches(String file) throws IOException {
        return new BackupFileControllerApi(client)
                .restoreBackupFile(UUID.fromString(file))
                .getContentAsByteArray();
    }

    int tracks() {
        return new MyLibraryControllerApi(client)
                .listTracks(null, null)
                .getItems()
                .size();
    }

    int files() {
        return new BackupFileControllerApi(client)
                .listBackupFiles(null, null)
                .getItems()
                .size();
    }

    private static String call() {
        return UUID.randomUUID().toString();
    }
}
