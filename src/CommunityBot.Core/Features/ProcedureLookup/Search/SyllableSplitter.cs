using System.Text;
using CommunityBot.Messaging;

namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>First step: a text becomes its syllables.</summary>
internal static class SyllableSplitter
{
    /// <summary>Characters of a message that are read; whoever writes more has said what they need before that.</summary>
    public const int LongestText = 2_000;

    private const int LongestSyllable = 24;

    /// <summary>The syllables in order. A run of letters and digits is one; whatever else stands between separates.</summary>
    public static List<Syllable> Split(string text)
    {
        var syllables = new List<Syllable>();
        var end = Math.Min(text.Length, LongestText);
        var clause = 0;
        for (var i = 0; i < end;)
        {
            var start = i;
            while (i < end && IsPart(text[i])) i++;
            if (i > start) Add(text.AsSpan(start, Math.Min(i - start, LongestSyllable)), clause, syllables);
            else if (!char.IsWhiteSpace(text[i++])) clause++;
        }

        return syllables;
    }

    private static void Add(ReadOnlySpan<char> letters, int clause, List<Syllable> syllables)
    {
        Span<char> folded = stackalloc char[LongestSyllable];
        var length = 0;
        foreach (var letter in letters)
        {
            if (VietnameseText.Fold(letter) is var plain and not '\0') folded[length++] = plain;
        }

        if (length == 0) return;
        var bare = folded[..length].ToString();
        syllables.Add(new Syllable(bare, Ascii.IsValid(letters) ? bare : TelexSpelling.Of(letters), clause));
    }

    private static bool IsPart(char letter) => char.IsLetterOrDigit(letter) || VietnameseText.Fold(letter) == '\0';
}
