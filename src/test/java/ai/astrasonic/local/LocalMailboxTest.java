package ai.astrasonic.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

class LocalMailboxTest {

    @TempDir
    @Nullable
    Path folder;

    private @Nullable LocalMailbox mailbox;
    private int smtp;
    private int http;

    @BeforeEach
    void start() throws IOException {
        smtp = FreePort.any();
        http = FreePort.any();
        mailbox = LocalMailbox.start(Objects.requireNonNull(folder), InetAddress.getLoopbackAddress(), smtp, http);
    }

    @AfterEach
    void stop() {
        Objects.requireNonNull(mailbox).close();
    }

    @Test
    void a_mail_that_was_sent_can_be_read_in_a_browser() throws Exception {
        send("Uw gegevens – klaar", "Open https://localhost/link?a=1&b=2 within a day.", null);
        assertThat(get("/")).contains("Uw gegevens – klaar", "zoë@example.org");
        assertThat(get("/" + onlyMail().id()))
                .contains("<a href=\"https://localhost/link?a=1&amp;b=2\">", "within a day.");
    }

    @Test
    void the_plain_text_is_shown_where_a_mail_has_html_too() throws Exception {
        send("Both", "the plain words", "<p>the <b>HTML</b> words</p>");
        assertThat(get("/" + onlyMail().id())).contains("the plain words").doesNotContain("HTML");
    }

    @Test
    void nothing_in_a_mail_becomes_part_of_the_page() throws Exception {
        send("<script>alert(1)</script>", "<img src=x onerror=alert(2)>", null);
        assertThat(get("/")).doesNotContain("<script>");
        assertThat(get("/" + onlyMail().id())).doesNotContain("<script>", "<img");
    }

    @Test
    void mails_outlive_the_server() throws Exception {
        send("Kept", "text", null);
        stop();
        start();
        assertThat(get("/")).contains("Kept");
    }

    @Test
    void an_empty_mailbox_says_so() throws Exception {
        assertThat(get("/")).contains("No mail has been sent yet.");
    }

    private StoredMails.Mail onlyMail() throws IOException {
        return new StoredMails(Objects.requireNonNull(folder)).newestFirst().getFirst();
    }

    private void send(String subject, String text, @Nullable String html) throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp);
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, html != null, "UTF-8");
        helper.setFrom("no-reply@astrasonic.example");
        helper.setTo("zoe@example.org");
        message.setHeader("To", "=?UTF-8?Q?zo=C3=AB@example.org?= <zoe@example.org>");
        helper.setSubject(subject);
        if (html == null) {
            helper.setText(text);
        } else {
            helper.setText(text, html);
        }
        sender.send(message);
    }

    private String get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http + path))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
