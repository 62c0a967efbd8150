/** Writes a report as one HTML page that needs no network. */
module org.pupiltracking.plugin.html {
    requires org.pupiltracking.api;
    requires org.pupiltracking.kit.pages;
    requires freemarker;
    requires static org.jspecify;

    provides org.pupiltracking.spi.TrackingPlugin with
            org.pupiltracking.plugin.html.HtmlPlugin;
}
