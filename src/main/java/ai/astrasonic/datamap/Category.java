package ai.astrasonic.datamap;

/** Categories of personal data, as the policy and the Art. 30 record name them. */
public enum Category {
    IDENTITY,
    CONTACT,
    CREDENTIAL,
    NETWORK,
    SESSION,
    LIBRARY,
    FILE,
    PAYMENT,
    CONSENT,
    COMMUNICATION,
    BEHAVIOUR,
    LOCATION,
    SETTING,
    CASE_FILE
}
