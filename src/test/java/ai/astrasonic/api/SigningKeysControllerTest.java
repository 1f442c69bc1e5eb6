package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ai.astrasonic.keys.PublicKeys;
import ai.astrasonic.keys.Signatures;
import ai.astrasonic.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class SigningKeysControllerTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    Signatures signatures;

    @Test
    void everybody_may_fetch_the_keys_that_we_sign_with_and_compare_their_fingerprints() throws Exception {
        SecurityContextHolder.clearContext();

        var published = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build()
                .perform(get("/.well-known/astrasonic-signing-keys.pem"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/x-pem-file"))
                .andExpect(content().string(containsString(signatures.fingerprint())))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(PublicKeys.parseAll(published).stream().map(PublicKeys::pem))
                .containsExactlyElementsOf(signatures.publicKeyPems());
    }
}
