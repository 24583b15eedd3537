package io.github.inventorystreams.supply.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How the page looks: for phones first, light or dark as its reader likes. */
final class PageStyle {
  static final String RULES =
      """
      :root{color-scheme:light;--bg:#f4f6f9;--surface:#fff;--ink:#16202c;--muted:#536072;--line:#dde3ea;--edge:#6f7d8f;--accent:#1553b8;--on-accent:#fff;--crit:#ad1f16;--crit-bg:#fdecea;--ok:#12693a;--ok-bg:#e3f4ea;--warn:#7a4800;--warn-bg:#fdf1dc}
      @media(prefers-color-scheme:dark){:root{color-scheme:dark;--bg:#0e131a;--surface:#161d27;--ink:#e7edf4;--muted:#a0adbd;--line:#2b3644;--edge:#8391a3;--accent:#84b4ff;--on-accent:#0b1524;--crit:#ff9387;--crit-bg:#42201d;--ok:#74d79b;--ok-bg:#16352a;--warn:#f3bd62;--warn-bg:#3a2c12}}
      *{box-sizing:border-box}
      html{-webkit-text-size-adjust:100%}
      body{margin:0;overflow-wrap:anywhere;background:var(--bg);color:var(--ink);font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;font-variant-numeric:tabular-nums}
      main{max-width:52rem;margin:0 auto;padding:1.25rem 1rem 4rem}
      h1{font-size:1.45rem;line-height:1.25;margin:0 0 .25rem}
      h2{font-size:1.1rem;margin:0 0 .5rem}
      h3{font-size:1rem;margin:0 0 .25rem}
      p{margin:0 0 .75rem}
      a{color:var(--accent)}
      :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
      .muted{color:var(--muted)}
      .card{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:1rem;margin:0 0 1rem}
      .notice{border-left:5px solid var(--warn);background:var(--warn-bg)}
      .done{border-left:5px solid var(--ok);background:var(--ok-bg)}
      .faults{border-left:5px solid var(--crit);background:var(--crit-bg)}
      .card>:last-child{margin-bottom:0}
      dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.1rem .75rem;margin:0 0 .75rem}
      dt{color:var(--muted)}dd{margin:0}
      ul{margin:0 0 .75rem;padding-left:1.2rem}
      fieldset{border:0;margin:0;padding:0;min-width:0}
      legend{padding:0;font-weight:600;margin-bottom:.25rem}
      .how{position:relative}
      .how>input{position:absolute;opacity:0}
      .how>input+label{display:block;border:1px solid var(--edge);border-radius:10px;padding:.6rem .8rem;margin:0 0 .4rem;cursor:pointer}
      .how>input:checked+label{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);font-weight:600}
      .how>input+label::before{content:'';display:inline-block;width:.8rem;height:.8rem;border:2px solid var(--edge);border-radius:50%;margin-right:.6rem;vertical-align:-.05rem}
      .how>input:checked+label::before{border-color:var(--accent);background:var(--accent);box-shadow:inset 0 0 0 2px var(--surface)}
      .how>input:focus-visible+label{outline:3px solid var(--accent);outline-offset:2px}
      .parts,.reason,.price{display:none;margin:.5rem 0 .75rem}
      .other:checked~.parts,.other:checked~.reason,.none:checked~.reason{display:block}
      .ordered:checked~.price,.other:checked~.price{display:block}
      .part{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:.5rem;margin-bottom:.5rem}
      .field>label{display:block;font-size:.9rem;color:var(--muted)}
      input[type=text],input[type=date],textarea{font:inherit;color:inherit;background:var(--surface);border:1px solid var(--edge);border-radius:8px;padding:.55rem .6rem;width:100%;min-width:0;min-height:2.9rem}
      textarea{min-height:4.5rem;resize:vertical}
      [aria-invalid=true]{border:2px solid var(--crit)!important}
      .fault{color:var(--crit);font-weight:600;margin:.2rem 0 .4rem}
      .hint{color:var(--muted);font-size:.9rem;margin:0 0 .4rem}
      summary{cursor:pointer;padding:.4rem 0;color:var(--accent)}
      button{font:inherit;font-weight:600;background:var(--accent);color:var(--on-accent);border:0;border-radius:10px;padding:.8rem 1.4rem;width:100%;cursor:pointer}
      @media(min-width:46rem){.how>input+label{display:inline-block;margin-right:.4rem}.part{grid-template-columns:14rem 14rem}.price .field{max-width:14rem}button{width:auto}}
      """;

  /** By which a browser knows that these rules are ours, and takes no others. */
  static final String SOURCE = "'sha256-" + digest() + "'";

  private PageStyle() {}

  private static String digest() {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(RULES.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
