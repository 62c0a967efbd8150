/** Makes up schools for training and demonstration. */
module org.pupiltracking.plugin.fictitious {
    requires org.pupiltracking.api;
    requires static org.jspecify;

    provides org.pupiltracking.spi.TrackingPlugin with
            org.pupiltracking.plugin.fictitious.FictitiousSchools;
}
