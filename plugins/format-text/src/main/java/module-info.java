/** Writes a report as text for a terminal. */
module org.pupiltracking.plugin.text {
    requires org.pupiltracking.api;
    requires org.pupiltracking.kit.pages;
    requires static org.jspecify;

    provides org.pupiltracking.spi.TrackingPlugin with
            org.pupiltracking.plugin.text.TextPlugin;
}
