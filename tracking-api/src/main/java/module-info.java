/** The values of the domain, the plugin interfaces and the views that the engine implements for them. */
module org.pupiltracking.api {
    requires static org.jspecify;
    requires static org.osgi.annotation.bundle;
    requires static org.osgi.annotation.versioning;
}
