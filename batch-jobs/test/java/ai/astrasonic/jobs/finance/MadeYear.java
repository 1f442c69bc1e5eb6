package ai.astrasonic.jobs.finance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.finance.exports.ExportId;
import ai.astrasonic.finance.exports.FinanceExports;
import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.LaunchRunner;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.context.ApplicationContext;

/** The files of a year as whoever ordered them has them. */
final class MadeYear implements AutoCloseable {

    private final Path file;
    private final ZipFile zip;

    private MadeYear(Path file) throws IOException {
        this.file = file;
        this.zip = new ZipFile(file.toFile());
    }

    static MadeYear of(ApplicationContext application, int year, Path folder) throws IOException {
        var exports = application.getBean(FinanceExports.class);
        var id = asFinance(() -> exports.order(year, false));
        return of(application, id, folder);
    }

    static MadeYear of(ApplicationContext application, ExportId id, Path folder) throws IOException {
        var order = new LaunchOrder(YearExportJob.NAME, id.toString(), Roles.SYSTEM);
        assertThat(application.getBean(LaunchRunner.class).run(order)).isInstanceOf(LaunchResult.Done.class);
        var file = folder.resolve(id + ".zip");
        asFinance(() -> {
            try (var into = Files.newOutputStream(file)) {
                application.getBean(FinanceExports.class).download(id, into);
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new MadeYear(file);
    }

    static <T> T asFinance(java.util.function.Supplier<T> act) {
        return SignIn.as(SignIn.fresh("fenna", Roles.FINANCE), act);
    }

    Path file() {
        return file;
    }

    List<String> names() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    byte[] bytes(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }

    String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The fields of each row of a table whose fields hold no comma; the heading first. */
    List<List<String>> rows(String name) throws IOException {
        return text(name)
                .lines()
                .map(row -> row.replace("\uFEFF", "").replace("\"", ""))
                .map(row -> Arrays.asList(row.split(",", -1)))
                .toList();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
