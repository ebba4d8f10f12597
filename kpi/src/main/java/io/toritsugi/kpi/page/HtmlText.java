package io.toritsugi.kpi.page;

/** Text that stands in a page as it is, whatever characters it has. */
final class HtmlText {
    private HtmlText() {}

    /** {@return the text for use between tags and in quoted attributes} */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
