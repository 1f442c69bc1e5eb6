package ai.astrasonic.shared;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the law and the register as data: lists of records in {@code law/*.yml}. */
public final class LawData {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private LawData() {}

    /**
     * @param name file name without extension, in {@code law/}
     * @throws IllegalStateException when the file is missing or does not fit the record
     */
    public static <T> List<T> read(String name, Class<T> type) {
        try (InputStream in = LawData.class.getResourceAsStream("/law/" + name + ".yml")) {
            if (in == null) {
                throw new IllegalStateException("No law data called " + name);
            }
            return List.copyOf(YAML.readerForListOf(type).<List<T>>readValue(in));
        } catch (IOException e) {
            throw new IllegalStateException("Law data " + name + " cannot be read", e);
        }
    }

    /** Reads every file of a folder in {@code law/}, in the order of their names. */
    public static <T> List<T> folder(String name, Class<T> type) {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:law/" + name + "/*.yml");
            return Stream.of(files)
                    .map(file -> Objects.requireNonNull(file.getFilename()).replace(".yml", ""))
                    .sorted()
                    .flatMap(file -> read(name + "/" + file, type).stream())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("Law data " + name + " cannot be listed", e);
        }
    }
}
