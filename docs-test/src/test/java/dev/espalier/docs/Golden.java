package dev.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

/// Compares what a block makes with what the page shows, or, with `-Despalier.golden=write`, writes
/// it into the page.
final class Golden {

  private Golden() {}

  static void compare(Page page, Block block, String made) {
    String shown = page.outputOf(block).text();
    if (!shown.equals(made) && "write".equals(System.getProperty("espalier.golden"))) {
      assertThat(System.getenv("CI")).as("pages are not rewritten in CI").isNull();
      // The page may have grown since it was read: take its blocks by their number.
      Page now = Page.read(page.file());
      Block here = now.blocks().get(page.blocks().indexOf(block));
      now.rewrite(now.outputOf(here), made);
      return;
    }
    assertThat(made)
        .as("%s: rewrite with -Despalier.golden=write", page.place(page.outputOf(block)))
        .isEqualTo(shown);
  }
}
