package org.pupiltracking.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pupiltracking.text.Text;
import org.pupiltracking.text.Words;

/** The page that leads to the pages of the demonstration: a list a school, report by report. */
final class DemoIndex {

    private DemoIndex() {}

    static void write(Words words, Map<String, String> labels, List<DemoPage> pages, Path file) throws IOException {
        Map<String, Map<String, List<DemoPage>>> bySchool = new LinkedHashMap<>();
        for (DemoPage page : pages) {
            bySchool.computeIfAbsent(page.school(), s -> new TreeMap<>())
                    .computeIfAbsent(page.request().report().value(), r -> new ArrayList<>())
                    .add(page);
        }
        StringBuilder html = new StringBuilder();
        String title = escape(words.say(Text.of("cli.demo.title")));
        html.append("<!doctype html>\n<html lang=\"")
                .append(words.language().toLanguageTag())
                .append("\">\n<head>\n");
        html.append(
                "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<title>").append(title).append("</title>\n<style>\n");
        html.append(
                "body{font:1rem/1.5 system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",Arial,sans-serif;color:#0b0c0c;margin:2rem auto;max-width:70rem;padding:0 1rem}\n");
        html.append(
                "h1{font-size:1.75rem}h2{border-top:2px solid #0b0c0c;padding-top:.5rem}ul{columns:16rem;padding-left:1.25rem}li{padding:.25rem 0;break-inside:avoid}a{color:#12436d}\n");
        html.append("</style>\n</head>\n<body>\n<main>\n<h1>").append(title).append("</h1>\n<p>");
        html.append(escape(words.say(Text.of("cli.demo.made-up")))).append("</p>\n");
        bySchool.forEach((school, reports) -> {
            html.append("<h2>").append(escape(school)).append("</h2>\n");
            reports.forEach((report, of) -> {
                html.append("<h3>")
                        .append(escape(words.say(Text.of(labels.getOrDefault(report, report)))))
                        .append("</h3>\n<ul>\n");
                of.forEach(page -> html.append("<li><a href=\"")
                        .append(page.file())
                        .append("\">")
                        .append(escape(page.label()))
                        .append("</a> · ")
                        .append(escape(words.say(Text.of("role." + page.viewer().role()))))
                        .append("</li>\n"));
                html.append("</ul>\n");
            });
        });
        html.append("</main>\n</body>\n</html>\n");
        Files.writeString(file, html, StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
