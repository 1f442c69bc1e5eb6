package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.reports.PdfVerdict;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A package as a person has it, judged by tools that are not ours. */
record DownloadedPackage(Path file) {

    private static final Pattern SECTION = Pattern.compile("<section><h3>(.*?)</h3>.*?</section>", Pattern.DOTALL);
    private static final Pattern GROUND = Pattern.compile("Kept even after an erasure, because of</strong>: ([^<]+)<");

    /** By veraPDF: PDF/A-3a and PDF/UA-1. */
    DownloadedPackage hasALetterThatIsArchivableAndAccessible() throws IOException {
        PdfVerdict.of(content("letter.pdf")).isArchivableAndAccessible();
        return this;
    }

    /** Each data file as a whole against the schema beside it. */
    DownloadedPackage hasDataThatFitsItsSchemas() throws IOException {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var files = names("data/", ".json");
        assertThat(files).isNotEmpty();
        for (var name : files) {
            var schema = registry.getSchema(json("schemas/" + name + ".schema.json"));
            assertThat(schema.validate(json("data/" + name + ".json"))).as(name).isEmpty();
        }
        return this;
    }

    /** By recipient what the package says of its copy; whoever was copied has files with something in them. */
    Map<String, String> copies() throws IOException {
        var all = new TreeMap<String, String>();
        for (var line : json("recipients.json").get("recipients")) {
            var recipient = line.get("recipient").asString();
            all.put(recipient, line.get("state").asString());
            for (var copied : line.get("files")) {
                assertThat(content(copied.asString())).as(copied.asString()).isNotEmpty();
            }
            assertThat(line.get("files").isEmpty())
                    .as(recipient)
                    .isEqualTo(!line.get("state").asString().equals("COPIED"));
        }
        return all;
    }

    /** By title of what the index page shows records of: why it is kept even after an erasure, empty where nothing keeps it. */
    Map<String, String> grounds() throws IOException {
        var page = new String(content("index.html"), StandardCharsets.UTF_8);
        return SECTION.matcher(page)
                .results()
                .filter(section -> section.group().contains("data/"))
                .collect(Collectors.toMap(
                        section -> section.group(1),
                        section -> matched(GROUND, section.group()).orElse("")));
    }

    private static Optional<String> matched(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The library in the format of the trade, as a file of its own. */
    Path library(Path folder) throws IOException {
        return Files.write(folder.resolve("rekordbox.xml"), content("library/rekordbox.xml"));
    }

    private java.util.List<String> names(String folder, String suffix) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder) && name.endsWith(suffix))
                    .map(name -> name.substring(folder.length(), name.length() - suffix.length()))
                    .toList();
        }
    }

    private JsonNode json(String name) throws IOException {
        return JsonMapper.shared().readTree(content(name));
    }

    private byte[] content(String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getInputStream(zip.getEntry(name)).readAllBytes();
        }
    }
}
