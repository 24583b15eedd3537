package io.github.inventorystreams.page;

/** The colours of what several charts of a page tell apart, for light and for dark pages. */
public final class Palette {
  /** The rules that a page needs for them. */
  public static final String STYLE =
      """
      .legend{margin:0 0 1rem}
      :root{--c0:#1b6ca8;--c1:#c2571a;--c2:#2f7d32;--c3:#7b3f98;--c4:#8a6d00;--c5:#b3134d}
      @media(prefers-color-scheme:dark){:root{--c0:#6cb4ea;--c1:#f0995f;--c2:#7cc67f;--c3:#c69be0;--c4:#d8b84a;--c5:#f0789f}}
      polyline.c0{stroke:var(--c0)}polyline.c1{stroke:var(--c1)}polyline.c2{stroke:var(--c2)}
      polyline.c3{stroke:var(--c3)}polyline.c4{stroke:var(--c4)}polyline.c5{stroke:var(--c5)}
      circle.c0,rect.c0{fill:var(--c0)}circle.c1,rect.c1{fill:var(--c1)}circle.c2,rect.c2{fill:var(--c2)}
      circle.c3,rect.c3{fill:var(--c3)}circle.c4,rect.c4{fill:var(--c4)}circle.c5,rect.c5{fill:var(--c5)}
      span.c0{color:var(--c0)}span.c1{color:var(--c1)}span.c2{color:var(--c2)}
      span.c3{color:var(--c3)}span.c4{color:var(--c4)}span.c5{color:var(--c5)}
      """;

  private static final int COLOURS = 6;

  private Palette() {}

  /** The class of a colour; they come again after the last one. */
  static String colour(int index) {
    return "c" + index % COLOURS;
  }
}
