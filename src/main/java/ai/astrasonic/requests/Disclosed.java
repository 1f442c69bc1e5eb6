package ai.astrasonic.requests;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What the sender gave and was told, as the person's own package shows it: nothing until identity is settled (Art. 15(4)). */
@Embeddable
@SuppressWarnings("unused") // read by the access package only
class Disclosed {

    @Column(name = "disclosed_email", insertable = false, updatable = false)
    @Personal(Category.CONTACT)
    private @Nullable String email;

    @Column(name = "disclosed_name", insertable = false, updatable = false)
    @Personal(Category.IDENTITY)
    private @Nullable String name;

    @Column(name = "disclosed_postal_address", insertable = false, updatable = false)
    @Personal(Category.CONTACT)
    private @Nullable String postalAddress;

    @Column(name = "disclosed_words", insertable = false, updatable = false)
    @Personal(Category.COMMUNICATION)
    private @Nullable String words;

    @Column(name = "disclosed_extension_reason", insertable = false, updatable = false)
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable String extensionReason;

    @Column(name = "disclosed_refusal_reason", insertable = false, updatable = false)
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable String refusalReason;

    @Column(name = "disclosed_on_behalf_of", insertable = false, updatable = false)
    @Personal(Category.IDENTITY)
    private @Nullable String onBehalfOf;

    @Column(name = "disclosed_mandate_proof", insertable = false, updatable = false)
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable String mandateProof;

    protected Disclosed() {}
}
