using System.Collections;
using System.Globalization;
using System.Resources;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.Web;

/// <summary>What the page says itself, from <c>WebTexts.resx</c> (Vietnamese) and <c>WebTexts.en.resx</c>.</summary>
internal static class WebTexts
{
    private static readonly ResourceManager Resources = new(typeof(WebTexts));

    /// <summary>The text with this key in Vietnamese.</summary>
    public static string Get(string key) =>
        Resources.GetString(key, CultureInfo.InvariantCulture) ?? throw new ArgumentException($"There is no text '{key}'.", nameof(key));

    /// <summary>All texts of a language, by key.</summary>
    public static SortedDictionary<string, string> All(Language language)
    {
        var culture = language == Language.English ? new CultureInfo("en") : CultureInfo.InvariantCulture;
        var texts = Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!;
        return new(texts.Cast<DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!), StringComparer.Ordinal);
    }
}
