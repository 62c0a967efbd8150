/** Templates and pictures for formats that write pages. */
module org.pupiltracking.kit.pages {
    requires org.pupiltracking.api;
    requires freemarker;
    requires static org.jspecify;
}
