/** The engine: record, snapshot, calculation, disclosure and the plugin catalogue. */
module org.pupiltracking.core {
    requires transitive org.pupiltracking.api;
    requires com.google.common;
    requires org.slf4j;
    requires static org.jspecify;
    requires static org.osgi.annotation.bundle;
    requires static org.osgi.annotation.versioning;
    requires static org.osgi.framework;
    requires static org.osgi.resource;

    exports org.pupiltracking;

    uses org.pupiltracking.spi.TrackingPlugin;
}
