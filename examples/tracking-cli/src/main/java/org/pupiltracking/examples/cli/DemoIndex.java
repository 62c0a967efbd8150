package org.pupiltracking.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pupiltracking.text.Text;
import org.pupiltracking.text.Words;

/** The page that leads to the pages of the demonstration: for each school a table of its classes and one of its subjects, a column a report. */
final class DemoIndex {

    private static final String STYLE = """
            *{box-sizing:border-box}
            body{font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:#0b0c0c;background:#fff;
            margin:0 auto;max-width:70rem;padding:2rem clamp(.75rem,4vw,3rem)}
            h1{font-size:clamp(1.5rem,1rem + 2vw,2.125rem);line-height:1.2;margin:0 0 .75rem}
            h2{border-top:2px solid #0b0c0c;padding-top:.75rem;margin:2.5rem 0 .25rem;font-size:1.375rem}
            p{max-width:44rem;margin:.25rem 0 .75rem}
            .scroll{overflow-x:auto;margin:1rem 0 2rem}
            table{border-collapse:collapse;width:100%;min-width:38rem}
            caption{text-align:left;font-weight:700;padding:.25rem 0;font-size:1.0625rem}
            th,td{text-align:left;vertical-align:top;padding:.45rem 1.25rem .45rem 0;border-bottom:1px solid #dee0e2}
            thead th{border-bottom:2px solid #0b0c0c;font-size:.9375rem}
            tbody th{white-space:nowrap}
            ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.1rem}
            a{color:#12436d;text-underline-offset:.2em;display:inline-block;min-height:1.5rem}
            a:hover{text-decoration-thickness:2px}
            :focus-visible{outline:3px solid #12436d;outline-offset:2px}
            """;

    private final Words words;
    private final Map<String, String> labels;
    private final StringBuilder html = new StringBuilder();

    private DemoIndex(Words words, Map<String, String> labels) {
        this.words = words;
        this.labels = labels;
    }

    /** Writes the page; {@code labels} are the word keys of the reports by their ids. */
    static void write(Words words, Map<String, String> labels, List<DemoPage> pages, Path file) throws IOException {
        Files.writeString(file, new DemoIndex(words, labels).page(pages), StandardCharsets.UTF_8);
    }

    private String page(List<DemoPage> pages) {
        String title = say("cli.demo.title");
        line("<!doctype html>");
        line("<html lang=\"" + words.language().toLanguageTag() + "\">");
        line("<head>");
        line("<meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<title>" + title + "</title>");
        line("<style>");
        html.append(STYLE);
        line("</style>");
        line("</head>");
        line("<body>");
        line("<main>");
        line("<h1>" + title + "</h1>");
        line("<p>" + say("cli.demo.made-up") + "</p>");
        line("<p>" + say("cli.demo.viewers") + "</p>");
        Map<String, List<DemoPage>> schools = new LinkedHashMap<>();
        pages.forEach(
                p -> schools.computeIfAbsent(p.school(), s -> new ArrayList<>()).add(p));
        schools.forEach(this::school);
        line("</main>");
        line("</body>");
        line("</html>");
        return html.toString();
    }

    private void school(String name, List<DemoPage> pages) {
        line("<h2>" + data(name) + "</h2>");
        table(
                name,
                "cli.demo.classes",
                "cli.demo.class.heading",
                pages.stream().filter(DemoPage::isOfClass).toList());
        table(
                name,
                "cli.demo.whole",
                "cli.demo.subject.heading",
                pages.stream().filter(p -> !p.isOfClass()).toList());
    }

    private void table(String school, String caption, String corner, List<DemoPage> pages) {
        Set<String> reports = new LinkedHashSet<>();
        Map<Text, List<DemoPage>> rows = new LinkedHashMap<>();
        for (DemoPage page : pages) {
            reports.add(page.report());
            rows.computeIfAbsent(page.row(), r -> new ArrayList<>()).add(page);
        }
        line("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + say(caption) + ": " + escape(school)
                + "\">");
        line("<table>");
        line("<caption>" + say(caption) + "</caption>");
        html.append("<thead><tr><th scope=\"col\">").append(say(corner)).append("</th>");
        reports.forEach(r -> html.append("<th scope=\"col\">")
                .append(say(labels.getOrDefault(r, r)))
                .append("</th>"));
        line("</tr></thead>");
        line("<tbody>");
        rows.forEach((row, of) -> {
            String heading = of.get(0).isOfClass() ? data(row.arguments().get(0).toString()) : escape(words.say(row));
            html.append("<tr><th scope=\"row\">").append(heading).append("</th>");
            reports.forEach(
                    r -> cell(of.stream().filter(p -> p.report().equals(r)).toList()));
            line("</tr>");
        });
        line("</tbody>");
        line("</table>");
        line("</div>");
    }

    private void cell(List<DemoPage> pages) {
        html.append("<td><ul>");
        pages.forEach(p -> html.append("<li><a href=\"")
                .append(p.file())
                .append("\">")
                .append(escape(words.say(p.label())))
                .append("</a></li>"));
        html.append("</ul></td>");
    }

    private void line(String text) {
        html.append(text).append('\n');
    }

    private String say(String key) {
        return escape(words.say(Text.of(key)));
    }

    private static String data(String text) {
        return "<bdi>" + escape(text) + "</bdi>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
