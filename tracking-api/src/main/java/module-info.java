/** The values of the domain, the plugin interfaces and the views that the engine implements for them. */
module org.pupiltracking.api {
    requires static transitive org.jspecify;
    requires static transitive org.osgi.annotation.bundle;
    requires static transitive org.osgi.annotation.versioning;
}
