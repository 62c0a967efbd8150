/** The values of the domain, the plugin interfaces and the views that the engine implements for them. */
module org.pupiltracking.api {
    requires static org.jspecify;
    requires static org.osgi.annotation.bundle;
    requires static org.osgi.annotation.versioning;

    exports org.pupiltracking.calendar;
    exports org.pupiltracking.declaration;
    exports org.pupiltracking.disclosure;
    exports org.pupiltracking.framework;
    exports org.pupiltracking.intake;
    exports org.pupiltracking.measure;
    exports org.pupiltracking.outcome;
    exports org.pupiltracking.record;
    exports org.pupiltracking.report;
    exports org.pupiltracking.scheme;
    exports org.pupiltracking.snapshot;
    exports org.pupiltracking.spi;
    exports org.pupiltracking.text;
}
