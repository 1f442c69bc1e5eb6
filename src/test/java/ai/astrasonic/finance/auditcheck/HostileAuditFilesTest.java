package ai.astrasonic.finance.auditcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files made to break whoever reads them: each gets its finding, soon. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileAuditFilesTest {

    private static final String START =
            "<auditfile xmlns=\"http://www.odb.belastingdienst.nl/Belastingdienst/BCPP/1.1/structures/XmlauditfileXAF_4.0\">";

    @Test
    void nothing_at_all() {
        assertOnly("", AuditRule.EMPTY);
        assertOnly("   \n", AuditRule.EMPTY);
    }

    @Test
    void no_xml() {
        assertOnly("Dear auditor, please find enclosed", AuditRule.NOT_XML);
        assertOnly("{\"auditfile\": 1}", AuditRule.NOT_XML);
        assertOnly("<html><body>", AuditRule.UNKNOWN_FORMAT);
    }

    @Test
    void random_bytes_and_archives() {
        var bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);

        assertThat(AuditFileChecker.check(new ByteArrayInputStream(bytes)).isGood())
                .isFalse();
        assertOnly("PK\u0003\u0004zip", AuditRule.NOT_XML);
        assertOnly("%PDF-1.7", AuditRule.NOT_XML);
    }

    @Test
    void a_billion_laughs_and_a_file_of_the_machine() {
        assertOnly(
                "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + START + "&b;",
                AuditRule.DOCUMENT_TYPE);
        assertOnly("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + START + "&x;", AuditRule.DOCUMENT_TYPE);
        assertOnly("<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\">" + START, AuditRule.DOCUMENT_TYPE);
    }

    @Test
    void a_schema_of_its_own_is_not_fetched() {
        var text = START.replace(
                ">",
                " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://x http://127.0.0.1:1/x.xsd\">");

        assertOnly(text + "</auditfile>", AuditRule.SCHEMA_STRUCTURE);
    }

    @Test
    void elements_in_elements_without_end() {
        assertOnly(START + "<company>".repeat(1_000_000), AuditRule.TOO_COMPLEX, AuditRule.SCHEMA_STRUCTURE);
    }

    @Test
    void one_text_of_a_gigabyte() {
        assertOnly(endless(START + "<header><fiscalYear>", number -> "2".repeat(1 << 20), 1024), AuditRule.TOO_COMPLEX);
    }

    @Test
    void one_comment_or_name_without_end() {
        assertOnly(endless("<!-- ", number -> "x".repeat(1 << 20), 1024), AuditRule.TOO_COMPLEX);
        assertOnly(endless("<", number -> "x".repeat(1 << 20), 1024), AuditRule.TOO_COMPLEX);
        assertOnly(START + "<header a=\"" + "x".repeat(100_000) + "\">", AuditRule.TOO_COMPLEX);
    }

    @Test
    void names_without_end() {
        assertOnly(
                endless(START, number -> "<a%1$s></a%1$s>".formatted(number), 10_000_000),
                AuditRule.TOO_COMPLEX,
                AuditRule.SCHEMA_STRUCTURE);
    }

    @Test
    void mistakes_without_end() {
        var report = AuditFileChecker.check(
                endless(START + "<header>", number -> "<fiscalYear>x</fiscalYear>".repeat(1000), 10_000));

        assertThat(report.counts()).containsKey(AuditRule.TOO_COMPLEX);
        assertThat(report.findings()).hasSizeLessThan(60);
        assertThat(report.further(AuditRule.SCHEMA_VALUE) + report.further(AuditRule.SCHEMA_STRUCTURE))
                .isGreaterThan(40_000);
    }

    @Test
    void another_encoding() throws IOException {
        assertThat(encoded("UTF-16", StandardCharsets.UTF_16).counts()).containsOnlyKeys(AuditRule.ENCODING);
        assertThat(encoded("ISO-8859-1", StandardCharsets.ISO_8859_1).findings())
                .isEmpty();
        assertThat(encoded("windows-1252", Charset.forName("windows-1252")).counts())
                .containsOnlyKeys(AuditRule.ENCODING);
        assertThat(encoded("klingon", StandardCharsets.UTF_8).counts()).containsOnlyKeys(AuditRule.ENCODING);
    }

    @Test
    void bytes_that_are_not_what_the_file_says() throws IOException {
        assertThat(encoded("UTF-8", StandardCharsets.ISO_8859_1).counts()).containsOnlyKeys(AuditRule.ENCODING);
    }

    @Test
    void an_amount_of_a_billion_digits_by_its_exponent() throws IOException {
        var text = Files.readString(Path.of("src/test/resources/auditfile/example-saas-4.0.xaf"))
                .replaceFirst("<amnt>12.10<", "<amnt>1E999999999<");

        assertThat(AuditFileChecker.check(stream(text)).counts()).containsKey(AuditRule.SCHEMA_VALUE);
    }

    @Test
    void a_file_that_cannot_be_read() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };

        assertThat(AuditFileChecker.check(broken).counts()).containsOnlyKeys(AuditRule.UNREADABLE);
        assertThat(AuditFileChecker.check(Path.of("no-such-file.xaf")).counts()).containsOnlyKeys(AuditRule.UNREADABLE);
    }

    private static AuditFileReport encoded(String name, Charset charset) throws IOException {
        var text = Files.readString(Path.of("src/test/resources/auditfile/example-saas-4.0.xaf"))
                .replace("UTF-8", name)
                .replace("Plan Bakery", "Plän Bäkery");
        return AuditFileChecker.check(new ByteArrayInputStream(text.getBytes(charset)));
    }

    private static void assertOnly(String text, AuditRule... rules) {
        assertOnly(stream(text), rules);
    }

    private static void assertOnly(InputStream file, AuditRule... rules) {
        assertThat(AuditFileChecker.check(file).counts().keySet()).containsExactlyInAnyOrderElementsOf(List.of(rules));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream endless(String start, IntFunction<String> more, int times) {
        var streams = IntStream.range(-1, times)
                .mapToObj(number -> stream(number < 0 ? start : more.apply(number)))
                .iterator();
        return new SequenceInputStream(new java.util.Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return streams.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return streams.next();
            }
        });
    }
}
