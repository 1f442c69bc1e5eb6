package ai.astrasonic.api;

import ai.astrasonic.library.LibraryImports;
import ai.astrasonic.shared.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes in a library file: {@code POST /api/v1/accounts/{id}/library-imports} with the file itself as the body. */
@RestController
class LibraryImportController {

    private final LibraryImports imports;

    LibraryImportController(LibraryImports imports) {
        this.imports = imports;
    }

    @PostMapping("/api/v1/accounts/{id}/library-imports")
    ResponseEntity<?> take(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String fileName,
            HttpServletRequest request,
            Locale language)
            throws IOException {
        var outcome = imports.importFrom(
                AccountId.of(id), request.getInputStream(), fileName, request.getContentLengthLong());
        return LibraryImportJson.answer(outcome, language);
    }
}
