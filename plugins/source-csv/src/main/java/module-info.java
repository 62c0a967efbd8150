/** Takes facts in from sheets saved as CSV. */
module org.pupiltracking.plugin.csv {
    requires org.pupiltracking.api;
    requires de.siegmar.fastcsv;
    requires static org.jspecify;

    provides org.pupiltracking.spi.TrackingPlugin with
            org.pupiltracking.plugin.csv.CsvPlugin;
}
