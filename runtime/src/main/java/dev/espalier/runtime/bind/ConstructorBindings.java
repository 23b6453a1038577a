package dev.espalier.runtime.bind;

import dev.espalier.Secret;
import dev.espalier.Setting;
import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.flow.Flow;
import dev.espalier.spi.Bindings;
import dev.espalier.spi.FlowFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gives generated code the constructor arguments of a flow's classes.
public final class ConstructorBindings implements Bindings {

  private final Flow flow;
  private final Means means;

  /// Creates the bindings of one flow.
  public ConstructorBindings(Flow flow, Means means) {
    this.flow = flow;
    this.means = means;
  }

  @Override
  public <T> T object(Class<T> type, String owner, String parameter) {
    return find(type)
        .orElseThrow(() -> new UnboundException(Unbound.object(place(), type, owner, parameter)));
  }

  /// Returns the object bound under a type; else the only one bound that has it; else what a
  /// factory of the application makes.
  private <T> Optional<T> find(Class<T> type) {
    Object exact = means.objects().get(type);
    if (exact != null) {
      return Optional.of(type.cast(exact));
    }
    List<T> fitting =
        means.objects().entrySet().stream()
            .filter(bound -> type.isAssignableFrom(bound.getKey()))
            .map(Map.Entry::getValue)
            .map(type::cast)
            .distinct()
            .toList();
    if (fitting.size() == 1) {
      return Optional.of(fitting.getFirst());
    }
    return ServiceLoader.load(FlowFactory.class, means.application()).stream()
        .flatMap(factory -> factory.get().create(type).stream())
        .findFirst();
  }

  @Override
  public <T> T secret(String name, Class<T> type) {
    String secret =
        means
            .secrets()
            .apply(name)
            .orElseThrow(() -> new UnboundException(Unbound.secret(place(), name)));
    return type == char[].class ? type.cast(secret.toCharArray()) : type.cast(secret);
  }

  @Override
  @SuppressWarnings("unchecked") // the text is read as the type says
  public <T> T setting(String name, Class<T> type, @Nullable String fallback) {
    String text =
        means
            .settings()
            .apply(name)
            .or(() -> Optional.ofNullable(fallback))
            .orElseThrow(() -> new UnboundException(Unbound.setting(place(), name)));
    try {
      return (T) SettingText.read(type, text);
    } catch (IllegalArgumentException e) {
      throw new UnboundException(
          Unbound.badSetting(place(), name, text, String.valueOf(e.getMessage())));
    }
  }

  /// Returns what is missing for the constructor of a class, as far as its class file tells.
  public List<Diagnostic> missing(Class<?> owner) {
    List<Constructor<?>> constructors =
        Stream.of(owner.getDeclaredConstructors())
            .filter(each -> !Modifier.isPrivate(each.getModifiers()))
            .<Constructor<?>>map(each -> each)
            .toList();
    if (constructors.size() != 1) {
      return List.of();
    }
    return Stream.of(constructors.getFirst().getParameters())
        .flatMap(parameter -> missing(owner, parameter).stream())
        .toList();
  }

  private Optional<Diagnostic> missing(Class<?> owner, Parameter parameter) {
    Setting setting = parameter.getAnnotation(Setting.class);
    if (setting != null) {
      boolean given =
          !setting.fallback().equals(Setting.REQUIRED)
              || means.settings().apply(setting.value()).isPresent();
      return given ? Optional.empty() : Optional.of(Unbound.setting(place(), setting.value()));
    }
    Secret secret = parameter.getAnnotation(Secret.class);
    if (secret != null) {
      boolean given = means.secrets().apply(secret.value()).isPresent();
      return given ? Optional.empty() : Optional.of(Unbound.secret(place(), secret.value()));
    }
    Class<?> type = parameter.getType();
    return find(type).isPresent()
        ? Optional.empty()
        : Optional.of(Unbound.object(place(), type, owner.getCanonicalName(), parameter.getName()));
  }

  private Place place() {
    return new Place(null, null, flow.name(), null, null, flow.source());
  }
}
