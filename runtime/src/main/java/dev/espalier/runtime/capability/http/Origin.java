package dev.espalier.runtime.capability.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/// What requests may reach: one origin, possibly only what lies below a path of it, or any host.
sealed interface Origin {

  /// Returns the address that a path stands for.
  URI resolve(String path);

  /// Returns whether a redirect to the address may be followed.
  boolean allows(URI from, URI to);

  /// Reads a target such as `https://bank.example` or `https://bank.example/api`.
  static Origin parse(String target) {
    URI uri = checked(target, "the target");
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "the target \"" + target + "\" has a query or fragment; give scheme, host and path only");
    }
    String path = uri.getRawPath();
    return new Pinned(uri, path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }

  /// Reads an address, which must be absolute, over HTTP, with a host and no user.
  private static URI checked(String text, String what) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          what + " \"" + text + "\" is no URL: " + e.getReason().toLowerCase(Locale.ROOT), e);
    }
    String scheme = uri.getScheme();
    if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
      throw new IllegalArgumentException(
          what + " \"" + text + "\" must start with http:// or https://");
    }
    if (uri.getHost() == null) {
      throw new IllegalArgumentException(what + " \"" + text + "\" names no host");
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          what + " of host " + uri.getHost() + " holds a user; send credentials in a header");
    }
    return uri;
  }

  private static boolean same(URI a, URI b) {
    return a.getScheme().equalsIgnoreCase(b.getScheme())
        && Objects.requireNonNullElse(a.getHost(), "").equalsIgnoreCase(b.getHost())
        && port(a) == port(b);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }

  /// Servers decode a path before they follow its dots.
  private static boolean climbs(String rawPath) {
    String decoded =
        rawPath
            .toLowerCase(Locale.ROOT)
            .replace("%2e", ".")
            .replace("%2f", "/")
            .replace("%5c", "/")
            .replace('\\', '/');
    return Arrays.asList(decoded.split("/", -1)).contains("..");
  }

  /// One origin, and below one path of it.
  ///
  /// @param base the origin
  /// @param prefix the path that all paths lie below, without a slash at the end, possibly empty
  record Pinned(URI base, String prefix) implements Origin {

    @Override
    public URI resolve(String path) {
      if (!path.startsWith("/")) {
        throw new IllegalArgumentException(
            "the path \"" + path + "\" must start with /: requests go to " + base + " only");
      }
      String start = base.getScheme() + "://" + base.getRawAuthority() + prefix;
      URI uri = checked(start + path, "the address");
      if (!within(uri)) {
        throw new IllegalArgumentException(
            "the path \"" + path + "\" leads out of " + base + ", the only target declared");
      }
      return uri;
    }

    @Override
    public boolean allows(URI from, URI to) {
      return within(to);
    }

    private boolean within(URI uri) {
      return same(base, uri)
          && (prefix.isEmpty()
              || (uri.getRawPath().startsWith(prefix + "/") && !climbs(uri.getRawPath())));
    }
  }

  /// Any host.
  record AnyHost() implements Origin {

    @Override
    public URI resolve(String path) {
      return checked(path, "the address");
    }

    @Override
    public boolean allows(URI from, URI to) {
      return to.getHost() != null
          && (to.getScheme().equalsIgnoreCase("https")
              || (to.getScheme().equalsIgnoreCase("http")
                  && from.getScheme().equalsIgnoreCase("http")));
    }

    /// Returns whether both addresses have one scheme, host and port.
    static boolean sameOrigin(URI from, URI to) {
      return same(from, to);
    }
  }
}
