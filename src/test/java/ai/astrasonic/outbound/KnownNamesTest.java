package ai.astrasonic.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** The last net, under libraries that open connections by themselves. */
class KnownNamesTest {

    private final ContactsInMemory contacts = new ContactsInMemory();
    private final KnownNames names =
            new KnownNames(OutboundForTests.register(), new OwnHosts(Set.of("db.internal")), contacts, true);

    @BeforeEach
    void begin() {
        names.begin();
    }

    @AfterEach
    void end() {
        names.end();
    }

    @Test
    void java_itself_asks_here_for_every_name() {
        assertThat(NameNet.isInstalled()).isTrue();
    }

    @Test
    void whatever_library_calls_a_host_outside_the_register_finds_no_address_and_is_noted() {
        assertThatThrownBy(() -> new Socket("one.collect.example", 443)).isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(
                        () -> URI.create("http://two.collect.example/x").toURL().openStream())
                .isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> get("http://three.collect.example/x")).isInstanceOf(IOException.class);

        assertThat(contacts.refused).contains("one.collect.example", "two.collect.example", "three.collect.example");
    }

    @Test
    void a_host_of_the_register_is_asked_for_as_ever() {
        assertThat(contacts.refused).isEmpty();

        try {
            InetAddress.getByName("api.stripe.com");
        } catch (UnknownHostException noNetworkHere) {
            assertThat(noNetworkHere).hasMessageNotContaining("register");
        }
        assertThat(contacts.refused).isEmpty();
    }

    @Test
    void this_machine_is_known() {
        assertThatCode(InetAddress::getLocalHost).doesNotThrowAnyException();
        assertThatCode(() -> InetAddress.getByName("localhost")).doesNotThrowAnyException();
        assertThat(contacts.refused).isEmpty();
    }

    @Test
    void every_host_of_the_database_is_ours() {
        var own = new OwnHosts(new MockEnvironment()
                .withProperty("astrasonic.database.url", "jdbc:postgresql://one:5432,Two/astrasonic?x=y")
                .withProperty("astrasonic.outbound.own-hosts", "relay, store.internal")
                .withProperty("astrasonic.console.issuer", "https://id.astrasonic.ai/realms/staff"));

        assertThat(Set.of(
                        "one", "two", "relay", "store.internal", "id.astrasonic.ai", "127.0.0.1", "keycloak.localhost"))
                .allMatch(own::has);
        assertThat(own.has("collect.example")).isFalse();
    }

    private static void get(String address) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
        }
    }
}
