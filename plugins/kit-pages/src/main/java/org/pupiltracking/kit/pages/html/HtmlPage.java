package org.pupiltracking.kit.pages.html;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.kit.pages.DocumentClass;
import org.pupiltracking.kit.pages.Marks;
import org.pupiltracking.kit.pages.Piece;
import org.pupiltracking.kit.pages.Sentences;
import org.pupiltracking.report.Content;
import org.pupiltracking.text.Words;

/** Sets a disclosed report as one page of HTML: no script, nothing fetched, every datum escaped by the template engine. Safe for many threads. */
public final class HtmlPage {

    private final Template template;
    private final String style;

    /** Reads the templates. */
    public HtmlPage() {
        Configuration engine = new Configuration(Configuration.VERSION_2_3_34);
        engine.setObjectWrapper(new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34).build());
        engine.setOutputFormat(HTMLOutputFormat.INSTANCE);
        engine.setDefaultEncoding(StandardCharsets.UTF_8.name());
        engine.setLocale(Locale.ROOT);
        engine.setLocalizedLookup(false);
        engine.setNumberFormat("computer");
        engine.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        engine.setLogTemplateExceptions(false);
        engine.setNewBuiltinClassResolver((name, env, in) -> {
            throw new TemplateException("no classes", env);
        });
        style = read("page.css");
        try {
            template = new Template("page.ftlh", read("page.ftlh"), engine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name), name);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the page; does not close {@code to}. */
    public void write(Disclosed report, Words words, Writer to) throws IOException {
        Sentences sentences = new Sentences(words);
        Content<List<Piece>> page = report.content().map(sentences::of);
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("language", words.language().toLanguageTag());
        model.put("style", style);
        Density density = Density.of(page);
        model.put("density", density);
        model.put("paper", paper(page.paper()));
        model.put("documentClass", sentences.say(DocumentClass.of(report)));
        model.put("disclosure", report.notes().stream().map(sentences::say).toList());
        model.put("kind", method(HtmlPage::kind));
        model.put("plain", method(pieces -> Sentences.plain(pieces(pieces))));
        model.put("once", method(leaves -> once(leaves(leaves))));
        model.put(
                "widths",
                method(grid -> Widths.of(grid(grid), density.clip()).stream()
                        .map(HtmlPage::percent)
                        .toList()));
        model.put("chart", method(chart -> IntervalChart.of(intervals(chart))));
        model.put("say", method(key -> sentences.say((String) key)));
        model.put("drawn", method(HtmlPage::drawn));
        model.put("symbol", method(part -> Marks.symbol(((Content.Part<?>) part).sign())));
        try {
            template.process(model, to);
        } catch (TemplateException e) {
            throw new IllegalStateException(e.getMessageWithoutStackTop(), e);
        }
    }

    private static String kind(Object block) {
        return block.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }

    /** How long a part of a bar is drawn: what is at least there; empty when it is not shown. */
    private static String drawn(Object part) {
        return pieces(((Content.Part<?>) part).figure()).stream()
                .flatMap(p -> p.range().stream())
                .map(r -> String.format(Locale.ROOT, "%.3f", (r.low() + r.high()) / 2))
                .findFirst()
                .orElse("");
    }

    private static String paper(Content.Paper paper) {
        return switch (paper) {
            case A4_PORTRAIT -> "A4 portrait";
            case A4_LANDSCAPE -> "A4 landscape";
            case A3_LANDSCAPE -> "A3 landscape";
        };
    }

    private static TemplateMethodModelEx method(Function<Object, Object> does) {
        return arguments -> {
            TemplateModel model = (TemplateModel) arguments.get(0);
            return does.apply(Objects.requireNonNull(DeepUnwrap.unwrap(model)));
        };
    }

    /** Why there is no figure is said once, not again for each figure that would follow from it; and so is a range that stands for several. */
    private static List<List<Piece>> once(List<List<Piece>> leaves) {
        return IntStream.range(0, leaves.size())
                .filter(i -> i == 0 || !Sentences.repeats(leaves.get(0), leaves.get(i)))
                .mapToObj(leaves::get)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<List<Piece>> leaves(Object list) {
        return (List<List<Piece>>) list;
    }

    @SuppressWarnings("unchecked")
    private static List<Piece> pieces(Object leaf) {
        return (List<Piece>) leaf;
    }

    @SuppressWarnings("unchecked")
    private static Content.Grid<List<Piece>> grid(Object block) {
        return (Content.Grid<List<Piece>>) block;
    }

    @SuppressWarnings("unchecked")
    private static Content.Intervals<List<Piece>> intervals(Object block) {
        return (Content.Intervals<List<Piece>>) block;
    }
}
