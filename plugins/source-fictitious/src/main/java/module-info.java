/** Makes up schools that never were, from a seed. */
module org.pupiltracking.plugin.fictitious {
    requires org.pupiltracking.api;
    requires org.pupiltracking.kit.numerics;
    requires static org.jspecify;
}
