package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.ServedTest;
import ai.astrasonic.testing.Visitor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The files that a screen offers, fetched as each role: who is shown none can fetch none, not even by another's address. */
@ServedTest
class StaffDownloadsTest extends RequestStories {

    private static final Pattern FILE = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\]+");
    private static final String DATA_MAP = "data-map";

    @LocalServerPort
    int port;

    private final List<Visitor> visitors = new ArrayList<>();

    @Test
    void the_package_is_there_for_the_dpo_to_look_at() throws Exception {
        var built = aBuiltRequestFrom(ADDRESS);
        var dpo = signedInAs(Roles.DPO);

        var files = filesOffered(dpo, "requests/" + built.request());

        assertThat(files).hasSize(1);
        assertThat(dpo.get("/" + files.getFirst()).headers().firstValue("Content-Length"))
                .hasValue(Integer.toString(PACKAGE.length));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR, Roles.ADMIN, "nobody"})
    void nobody_else_is_offered_the_package_or_gets_it_by_the_dpos_address(String role) throws Exception {
        var built = aBuiltRequestFrom(ADDRESS);
        var dpos = filesOffered(signedInAs(Roles.DPO), "requests/" + built.request());
        var other = signedInAs(role);

        assertThat(filesOffered(other, "requests/" + built.request())).isEmpty();
        assertThat(other.get("/" + dpos.getFirst())
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .doesNotContain("zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR, Roles.ADMIN})
    void every_role_gets_the_record_of_processing(String role) throws Exception {
        var visitor = signedInAs(role);
        var files = filesOffered(visitor, DATA_MAP);

        assertThat(files).hasSize(2);
        for (var file : files) {
            var answer = visitor.get("/" + file);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).containsPattern("^(PK|%PDF)");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void somebody_without_a_role_gets_no_record_of_processing() throws Exception {
        var files = filesOffered(signedInAs(Roles.AUDITOR), DATA_MAP);
        var nobody = signedInAs("nobody");

        assertThat(filesOffered(nobody, DATA_MAP)).isEmpty();
        for (var file : files) {
            assertThat(nobody.get("/" + file).body()).doesNotContainPattern("^(PK|%PDF)");
        }
    }

    @AfterEach
    void everybody_leaves() throws Exception {
        for (var visitor : visitors) {
            visitor.leave();
        }
    }

    private Visitor signedInAs(String role) throws Exception {
        var visitor = new Visitor(URI.create("http://127.0.0.1:" + port));
        visitors.add(visitor);
        visitor.get("/sign-in-as/" + role);
        return visitor;
    }

    private static List<String> filesOffered(Visitor visitor, String view) throws Exception {
        var drawn = visitor.screen(view);
        return FILE.matcher(drawn).results().map(MatchResult::group).distinct().toList();
    }
}
