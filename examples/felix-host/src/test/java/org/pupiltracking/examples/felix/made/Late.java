package org.pupiltracking.examples.felix.made;

/** Is loaded when the report is half done. */
final class Late {

    private Late() {}

    static String words() {
        return "by a late class of edition-one";
    }
}
