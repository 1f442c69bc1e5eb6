package ai.astrasonic.datamap;

/** That an attribute repeats another one, named by the key of its data set, a dot and its name. */
public record Copy(String of, WhenRectified then) {}
