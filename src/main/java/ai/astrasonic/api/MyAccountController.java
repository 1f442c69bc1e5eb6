package ai.astrasonic.api;

import ai.astrasonic.accounts.AccountContact;
import ai.astrasonic.customers.MyAccount;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own account: {@code /api/v1/me}. */
@RestController
class MyAccountController {

    private final MyAccount account;

    MyAccountController(MyAccount account) {
        this.account = account;
    }

    /** Who the caller is to us. */
    record Answer(String id, String email, String displayName, String language) {

        static Answer of(AccountContact contact) {
            return new Answer(
                    contact.id().toString(),
                    contact.email().typed(),
                    contact.displayName(),
                    contact.language().getLanguage());
        }
    }

    @GetMapping("/api/v1/me")
    Answer me() {
        return Answer.of(account.contact());
    }
}
