using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Features.Membership;

/// <summary>Codes to join with: 50 random bits in letters that cannot be mistaken for each other.</summary>
public static class InviteCode
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 11; // 30^11 is more than 2^53

    /// <summary>A new code.</summary>
    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>Whether a text has the form of a code from <see cref="New"/>; hyphens do not matter, digits alone are none.</summary>
    public static bool IsShaped(string text)
    {
        var code = text.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        return code.Length == Length && code.All(Letters.Contains) && code.AsSpan().ContainsAnyInRange('A', 'Z');
    }

    /// <summary>What is stored of a code: SHA-256 in hex. Case, spaces and hyphens do not matter.</summary>
    public static string Hash(string code)
    {
        var bare = string.Concat(code.ToUpperInvariant().Where(char.IsLetterOrDigit));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bare)));
    }
}
