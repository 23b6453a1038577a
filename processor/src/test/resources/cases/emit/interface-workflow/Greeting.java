import dev.espalier.*;

@Workflow
interface Greeting {

  @Node
  default String greet(@Input String name) {
    return "hello " + name;
  }

  @Wasm(module = "shout.wasm", export = "shout")
  String shout(@From("greet") String greeting);

  @Output
  static String end(@From("shout") String shouted) {
    return shouted;
  }
}
