/** A program that embeds pupil tracking, as a module. */
module org.pupiltracking.examples.embed {
    requires org.pupiltracking.core;
    requires static org.jspecify;

    exports org.pupiltracking.examples.embed;
}
