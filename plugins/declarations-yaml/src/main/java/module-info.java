import org.pupiltracking.spi.TrackingPlugin;

/** Declarations of schemes, frameworks, catalogues and calendars in YAML files. */
module org.pupiltracking.plugin.yaml {
    requires org.pupiltracking.api;
    requires org.pupiltracking.kit.declarations;
    requires static org.jspecify;

    provides TrackingPlugin with
            org.pupiltracking.plugin.yaml.YamlPlugin;
}
