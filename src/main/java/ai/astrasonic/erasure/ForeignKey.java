package ai.astrasonic.erasure;

/** Rows of the child name rows of the parent, so the child's go first. */
record ForeignKey(String child, String parent) {}
