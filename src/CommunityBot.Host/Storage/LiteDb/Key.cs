using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>Keys of several parts as texts, which sort part by part.</summary>
internal static class Key
{
    private const char Separator = ' ';     // below every letter of a code, so that "to" sorts before "to-1"
    private const char Highest = '\uffff';
    private const int LongestPart = 100;    // LiteDB's keys hold 1,023 bytes

    /// <summary>The key of texts, days, ids and enumerations, joined in this order.</summary>
    public static string Of(params ReadOnlySpan<object> parts)
    {
        var key = new StringBuilder();
        foreach (var part in parts)
        {
            if (key.Length > 0) key.Append(Separator);
            key.Append(Text(part));
        }

        return key.ToString();
    }

    /// <summary>The keys that begin with these parts.</summary>
    public static (string Low, string High) Under(params ReadOnlySpan<object> parts)
    {
        var start = Of(parts) + Separator;
        return (start, start + Highest);
    }

    /// <summary>The keys that begin with a ward and one of these days, both ends included.</summary>
    public static (string Low, string High) Days(string ward, DateOnly from, DateOnly to) => (Of(ward, from), Of(ward, to) + Highest);

    private static string Text(object part) => part switch
    {
        string text => text.Length > LongestPart || text.Contains(Separator) ? Hash(text) : text,
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        long id => id.ToString("D19", CultureInfo.InvariantCulture),
        Enum choice => choice.ToString("D"),
        _ => throw new ArgumentException($"A {part.GetType().Name} cannot be part of a key.", nameof(part)),
    };

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
