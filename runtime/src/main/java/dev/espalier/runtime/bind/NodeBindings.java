package dev.espalier.runtime.bind;

import dev.espalier.capability.Capability;
import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.flow.CapabilityUse;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.SettingUse;
import dev.espalier.runtime.result.FailureText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Binds the capabilities, secrets and settings of nodes, and collects all that are missing.
public final class NodeBindings {

  private static final Pattern SETTING = Pattern.compile("\\$\\{([^}]*)}");

  private final Flow flow;
  private final Means means;
  private final List<Diagnostic> missing = new ArrayList<>();

  /// Creates the bindings of one flow.
  public NodeBindings(Flow flow, Means means) {
    this.flow = flow;
    this.means = means;
  }

  /// Returns a node's capabilities, secrets and settings, in that order; null for a missing one.
  public @Nullable Object[] bind(Node node) {
    List<@Nullable Object> bound = new ArrayList<>();
    for (CapabilityUse use : node.capabilities()) {
      bound.add(capability(node, use));
    }
    for (String secret : node.secrets()) {
      bound.add(secret(node, secret));
    }
    for (SettingUse use : node.settings()) {
      bound.add(setting(node, use));
    }
    return bound.toArray();
  }

  /// Returns what was asked for and is missing.
  public List<Diagnostic> missing() {
    return List.copyOf(missing);
  }

  private @Nullable Object capability(Node node, CapabilityUse use) {
    Place place = place(node, use.name());
    int before = missing.size();
    String target = target(place, use.target());
    if (missing.size() > before) {
      return null;
    }
    Class<?> type = type(use.capability());
    CapabilityRequest request =
        new CapabilityRequest(type, target, flow.name(), node.id(), use.name());
    String why = "the provider has none";
    try {
      Optional<Object> given = means.capabilities().provide(request);
      if (given.isPresent() && type.isInstance(given.get())) {
        return CapabilityView.of(type, given.get());
      }
      if (given.isPresent()) {
        why = "the provider gives a " + given.get().getClass().getName();
      }
    } catch (RuntimeException e) {
      String message = FailureText.message(e);
      why = message.isEmpty() ? FailureText.of(e) : message;
    }
    missing.add(Unbound.capability(place, type, use.name(), why));
    return null;
  }

  private static Class<?> type(String capability) {
    String simple = capability.substring(0, 1).toUpperCase(Locale.ROOT) + capability.substring(1);
    try {
      return Class.forName(Capability.class.getPackageName() + "." + simple);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("there is no capability " + capability, e);
    }
  }

  private @Nullable String target(Place place, @Nullable String target) {
    if (target == null) {
      return null;
    }
    StringBuilder resolved = new StringBuilder();
    Matcher setting = SETTING.matcher(target);
    while (setting.find()) {
      String name = setting.group(1);
      Optional<String> value = means.settings().apply(name);
      if (value.isEmpty()) {
        missing.add(Unbound.setting(place, name));
      }
      setting.appendReplacement(resolved, Matcher.quoteReplacement(value.orElse("")));
    }
    return setting.appendTail(resolved).toString();
  }

  private @Nullable Object secret(Node node, String name) {
    Optional<String> secret = means.secrets().apply(name);
    if (secret.isEmpty()) {
      missing.add(Unbound.secret(place(node, null), name));
    }
    return secret.orElse(null);
  }

  private @Nullable Object setting(Node node, SettingUse use) {
    Place place = place(node, null);
    Optional<String> text =
        means.settings().apply(use.name()).or(() -> Optional.ofNullable(use.fallback()));
    if (text.isEmpty()) {
      missing.add(Unbound.setting(place, use.name()));
      return null;
    }
    try {
      return SettingText.read(use.schema(), text.get(), flow);
    } catch (IllegalArgumentException e) {
      missing.add(
          Unbound.badSetting(place, use.name(), text.get(), String.valueOf(e.getMessage())));
      return null;
    }
  }

  private Place place(Node node, @Nullable String port) {
    return new Place(null, null, flow.name(), node.id(), port, node.source());
  }
}
