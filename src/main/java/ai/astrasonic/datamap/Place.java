package ai.astrasonic.datamap;

/** Where a data set lies. */
public enum Place {
    DATABASE,
    OBJECT_STORE,
    IDENTITY_SERVER,
    RECIPIENT
}
