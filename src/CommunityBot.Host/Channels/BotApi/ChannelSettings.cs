using Microsoft.Extensions.Options;

namespace CommunityBot.Host.Channels.BotApi;

/// <summary>The settings of one channel, read and checked; what is wrong is told in one sentence that names the key and says what to set, without the value.</summary>
/// <param name="configuration">All settings.</param>
/// <param name="section">The channel's section, such as <c>Channels:Telegram</c>.</param>
internal sealed class ChannelSettings(IConfiguration configuration, string section)
{
    /// <summary>A text, trimmed; null when it is empty or absent.</summary>
    public string? Text(string key) => configuration[$"{section}:{key}"]?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A full address; null when it is absent.</summary>
    /// <exception cref="OptionsValidationException">It is none, or has another scheme.</exception>
    public Uri? Url(string key, params string[] schemes)
    {
        if (Text(key) is not { } text) return null;
        var valid = Uri.TryCreate(text, UriKind.Absolute, out var url) && schemes.Contains(url.Scheme) && url.Query.Length == 0;
        Demand(valid, key, $"a full address that starts with {string.Join(" or ", schemes.Select(scheme => scheme + "://"))}");
        return url;
    }

    /// <summary>The outbound proxy; null when there is none.</summary>
    /// <exception cref="OptionsValidationException">It is no address of a proxy.</exception>
    public Uri? Proxy() => Url("Proxy", "http", "https", "socks4", "socks4a", "socks5");

    /// <summary>One of a few names.</summary>
    /// <exception cref="OptionsValidationException">It is none of them.</exception>
    public T Choice<T>(string key, T otherwise)
        where T : struct, Enum
    {
        if (Text(key) is not { } text) return otherwise;
        var known = Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value);
        Demand(known, key, string.Join(" or ", Enum.GetNames<T>()));
        return value;
    }

    /// <summary>A whole number from 0.</summary>
    /// <exception cref="OptionsValidationException">It is none.</exception>
    public int Number(string key, int otherwise)
    {
        if (Text(key) is not { } text) return otherwise;
        Demand(int.TryParse(text, out var number) && number >= 0, key, "a whole number, 0 or more");
        return number;
    }

    /// <summary>Stops the start when a value is wrong.</summary>
    /// <exception cref="OptionsValidationException"><paramref name="valid"/> is false.</exception>
    public void Demand(bool valid, string key, string whatToSet)
    {
        if (valid) return;
        throw new OptionsValidationException(section, typeof(ChannelSettings), [$"Set {section}:{key} to {whatToSet}."]);
    }
}
