using System.Buffers;
using System.Collections.Frozen;

namespace CommunityBot.Features.Privacy.Finding;

/// <summary>Recognises passwords after the word for them. Codes of digits only are numbers: <see cref="NumberRules"/>.</summary>
internal sealed class PasswordRecogniser(NormalisedText text, List<Token> tokens, KeywordMentions mentions)
{
    private const int Confidence = 800, MaxWords = 7, MinLength = 4, MaxLength = 64;

    public IEnumerable<Candidate> Recognise()
    {
        foreach (var mention in mentions.All)
        {
            if (mention.Keyword is { Kind: IdentityKind.PasswordOtp, Strength: Strength.Strong } && After(tokens[mention.End - 1].End) is { } password) yield return password;
        }
    }

    private Candidate? After(int at)
    {
        var plain = text.Plain;
        var assigned = false;
        for (var words = 0; words < MaxWords; words++)
        {
            var start = at;
            while (start < plain.Length && plain[start] is ' ' or '\n' or ':' or '=' or '"' or '\'' or '(' or '-' or '>' or '“') start++;
            var between = plain.AsSpan(at, start - at);
            assigned |= between.ContainsAny(":=>");
            if (between.Contains('\n') && !assigned && words > 0) return null;
            var end = start;
            while (end < plain.Length && end - start < MaxLength && plain[end] is not (' ' or '\n' or ':' or '=')) end++;
            var chunk = plain.AsSpan(start, end - start).TrimEnd(",.;:)\"'”?");
            if (chunk.Length >= MinLength && PasswordShape.Matches(chunk, assigned, words)) return new(IdentityKind.PasswordOtp, Confidence, [(start, start + chunk.Length)]);
            if (end == plain.Length || start + chunk.Length < end || start == end || IsMask(start)) return null;
            assigned = chunk is "la";
            at = end;
        }

        return null;
    }

    private bool IsMask(int at) => string.CompareOrdinal(text.Plain, at, PersonalData.MaskMark, 0, PersonalData.MaskMark.Length) == 0;
}

/// <summary>What a password looks like.</summary>
internal static class PasswordShape
{
    private static readonly SearchValues<char> AmountSigns = SearchValues.Create("0123456789.,");

    private const string Specials = "@#$%&*!_^~+", Vowels = "aeiouy";

    /// <summary>Names that follow the word password without being one.</summary>
    private static readonly FrozenSet<string> Names =
        "vneid vssid zalo facebook gmail email google iphone android samsung internet youtube tiktok shopee online icloud wifi banking etax oppo xiaomi redmi level lop cap".Split(' ').ToFrozenSet();

    /// <summary>Whether the word may be a password.</summary>
    /// <param name="word">Folded, without the punctuation around it.</param>
    /// <param name="assigned">Whether a colon, an equals sign or "là" stands right before it.</param>
    /// <param name="distance">How many words stand between it and the word for password.</param>
    public static bool Matches(ReadOnlySpan<char> word, bool assigned, int distance)
    {
        int letters = 0, digits = 0, specials = 0;
        foreach (var letter in word)
        {
            if (char.IsAsciiDigit(letter)) digits++;
            else if (char.IsLetter(letter)) letters++;
            else if (Specials.Contains(letter)) specials++;
        }

        var near = assigned || distance <= 2;
        if (word.Contains("://", StringComparison.Ordinal) || letters + digits == 0) return false;
        if (specials > 0) return (near || (letters > 0 && digits > 0)) && (letters > 0 || digits >= 4) && !IsPercentage(word);
        if (digits == 0) return assigned && IsNoSyllable(word, letters);
        return letters > 0 && near && !IsQuantityOrName(word, assigned) && (assigned || !word.ContainsAny("/.,"));
    }

    private static bool IsPercentage(ReadOnlySpan<char> word) => word[^1] == '%' && !word[..^1].ContainsAnyExcept(AmountSigns);

    /// <summary>Letters only are a password when they are no Vietnamese syllable, which has one group of vowels.</summary>
    private static bool IsNoSyllable(ReadOnlySpan<char> word, int letters)
    {
        if (letters < 6 || letters != word.Length || Names.Contains(word.ToString())) return false;
        var groups = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (Vowels.Contains(word[i]) && (i == 0 || !Vowels.Contains(word[i - 1]))) groups++;
        }

        return groups != 1;
    }

    /// <summary>30phút, 7h30, 256gb; vneid2, android14.</summary>
    private static bool IsQuantityOrName(ReadOnlySpan<char> word, bool assigned)
    {
        var firstLetter = word.IndexOfAnyExceptInRange('0', '9');
        var head = word.IndexOfAnyInRange('0', '9');
        if (head > 0) return Names.Contains(word[..head].ToString());
        var tail = word[firstLetter..];
        return tail.Length > 0 && (tail[0] == 'h' || !assigned) && tail.Length <= 4 && firstLetter <= 3;
    }
}
