/** What a viewer is shown in words, and templates and pictures for formats that write pages. */
module org.pupiltracking.kit.pages {
    requires org.pupiltracking.api;
    requires static freemarker;
    requires static org.jspecify;

    exports org.pupiltracking.kit.pages;
    exports org.pupiltracking.kit.pages.html;
}
