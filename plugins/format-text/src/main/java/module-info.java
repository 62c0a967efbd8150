/** Writes a report as text for a terminal. */
module org.pupiltracking.plugin.text {
    requires org.pupiltracking.api;
    requires static org.jspecify;
}
