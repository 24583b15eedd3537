package io.github.inventorystreams.supply.document.edi;

/**
 * The directories of UN/EDIFACT that are written and read, with the subset that GS1 made of each.
 */
public enum EdifactDirectory {
  /** EANCOM 1997. */
  D96A("edifact-d96a", "96A"),
  /** EANCOM 2002. */
  D01B("edifact-d01b", "01B");

  private final String formName;
  private final String release;

  EdifactDirectory(String formName, String release) {
    this.formName = formName;
    this.release = release;
  }

  /** By which settings name the form. */
  public String formName() {
    return formName;
  }

  /** As UNH 0054 has it. */
  public String release() {
    return release;
  }
}
