/** Writes a report as JSON. */
module org.pupiltracking.plugin.json {
    requires org.pupiltracking.api;
    requires org.pupiltracking.kit.pages;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    provides org.pupiltracking.spi.TrackingPlugin with
            org.pupiltracking.plugin.json.JsonPlugin;
}
