using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace CommunityBot.Messaging;

/// <summary>A language the bot speaks.</summary>
public enum Language
{
    /// <summary>The default.</summary>
    Vietnamese,

    /// <summary>English.</summary>
    English,
}

/// <summary>Everything a person reads, from the resource files: <c>Feature.Key</c> is <c>Key</c> in <c>Features/Feature/FeatureTexts.resx</c>.</summary>
public static class Texts
{
    private static readonly ConcurrentDictionary<string, ResourceManager> Resources = new(StringComparer.Ordinal);
    private static readonly CultureInfo Vietnamese = CultureInfo.InvariantCulture;
    private static readonly CultureInfo English = new("en");

    /// <summary>The text in the language, with <c>{0}</c>, <c>{1}</c> ... filled in.</summary>
    /// <param name="key">Feature and key, such as <c>ActionLog.Stored</c>.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="values">What goes in the placeholders.</param>
    /// <exception cref="ArgumentException">No resource file has the key.</exception>
    public static string Get(string key, Language language, params object?[] values)
    {
        var text = Find(key, language) ?? throw new ArgumentException($"There is no text '{key}'.", nameof(key));
        return values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, values);
    }

    /// <summary>As <see cref="Get"/> without values, or null when no resource file has the key.</summary>
    public static string? Find(string key, Language language)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        var resources = Resources.GetOrAdd(key[..dot], Open);
        return resources.GetString(key[(dot + 1)..], language == Language.English ? English : Vietnamese);
    }

    private static ResourceManager Open(string feature) =>
        new($"CommunityBot.Features.{feature}.{feature}Texts", typeof(Texts).Assembly);
}
