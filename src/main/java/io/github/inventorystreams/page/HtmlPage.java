package io.github.inventorystreams.page;

/**
 * A page that needs nothing else: it loads nothing, runs no program, and is light or dark as its
 * reader likes. Whoever writes into it escapes what others wrote.
 */
public final class HtmlPage {
  private static final String HEAD =
      """
      <!doctype html><html lang='en'><head><meta charset='utf-8'>
      <meta name='viewport' content='width=device-width,initial-scale=1'>
      <meta http-equiv='Content-Security-Policy' content="default-src 'none'; style-src 'unsafe-inline'">
      """;
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1c1c1c;--soft:#555;--ground:#fff;--grid:#ddd}
      @media(prefers-color-scheme:dark){:root{--ink:#e8e8e8;--soft:#aaa;--ground:#16181b;--grid:#3a3d42}}
      body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:var(--ink);background:var(--ground)}
      h2,h3{overflow-wrap:anywhere}
      .table{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
      td,th{padding:.2rem .5rem;border-bottom:1px solid var(--grid);text-align:right}
      td:first-child,th:first-child{text-align:left}
      .note{color:var(--soft)}
      svg{width:100%;height:auto}svg text{font-size:11px;fill:var(--soft)}svg .title{font-size:12px;fill:var(--ink)}
      polyline{fill:none;stroke-width:1.6;stroke-linejoin:round}.grid{stroke:var(--grid)}
      """;

  private final StringBuilder html = new StringBuilder(HEAD);

  /**
   * Begins a page.
   *
   * @param style rules for what only this page has
   */
  public HtmlPage(String title, String style) {
    html.append("<title>").append(title).append("</title><style>\n");
    html.append(STYLE).append(style);
    html.append("</style></head><body><h1>").append(title).append("</h1>\n");
  }

  /** Adds markup. */
  public HtmlPage append(String markup) {
    html.append(markup);
    return this;
  }

  /** Begins a table with the names of its columns. */
  public void table(String... heads) {
    append("<div class='table'><table>");
    line("th", heads);
  }

  /** Adds a row to the table. */
  public void row(String... cells) {
    line("td", cells);
  }

  public void endTable() {
    append("</table></div>\n");
  }

  private void line(String tag, String... cells) {
    html.append("<tr>");
    for (String cell : cells) {
      html.append('<').append(tag).append('>').append(cell).append("</").append(tag).append('>');
    }
    html.append("</tr>");
  }

  /** The whole page. */
  public String html() {
    return html + "</body></html>\n";
  }
}
