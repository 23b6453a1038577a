package dev.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The error that the first page shows is the one that the compiler prints.
final class ReadmeTest {

  /// The node without which the flow of the first page does not compile.
  private static final Pattern REFUSE =
      Pattern.compile("\\n  @Output\\n  Answer refuse\\(.*?\\n  }\\n", Pattern.DOTALL);

  @TempDir Path classes;

  @Test
  void error_isWhatTheCompilerPrints() throws IOException {
    Page readme = Page.read(Page.ROOT.resolve("README.md"));
    Block flow = readme.blocks().stream().filter(each -> each.is("java")).findFirst().orElseThrow();
    String source = flow.text();
    String faulty = REFUSE.matcher(source).replaceFirst("");
    assertThat(faulty).isNotEqualTo(source);

    Compilation made = Compilation.toSee(faulty, classes);

    assertThat(made.codes()).containsExactly("CTRL101");
    Golden.compare(readme, flow, made.printed());
  }
}
