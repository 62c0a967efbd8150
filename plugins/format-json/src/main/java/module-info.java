/** Writes a report as JSON. */
module org.pupiltracking.plugin.json {
    requires org.pupiltracking.api;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;
}
