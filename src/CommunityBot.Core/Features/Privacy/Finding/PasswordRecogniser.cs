using System.Buffers;
using System.Collections.Frozen;

namespace CommunityBot.Features.Privacy.Finding;

/// <summary>Recognises passwords after the word for them. Codes of digits only are numbers: <see cref="NumberRules"/>.</summary>
internal sealed class PasswordRecogniser(NormalisedText text, List<Token> tokens, KeywordMentions mentions)
{
    private const int Confidence = 800, MinLength = 4, MaxLength = 64, MaxPhraseWords = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles =
        "nhe nha nghe a ah day do em anh chi co bac chau con".Split(' ').ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> ClosingQuotes = SearchValues.Create("\"'”’»\n");

    public IEnumerable<Candidate> Recognise()
    {
        foreach (var mention in mentions.All)
        {
            if (mention.Keyword is { Kind: IdentityKind.PasswordOtp, Strength: Strength.Strong } && After(tokens[mention.End - 1].End) is var (start, end))
            {
                yield return new(IdentityKind.PasswordOtp, Confidence, [(start, end)]);
            }
        }
    }

    private (int Start, int End)? After(int at)
    {
        foreach (var word in ValueWords.After(text.Plain, at))
        {
            if (QuotedEnd(word) is { } quoted) return (word.Start, quoted);
            if (word.End - word.Start >= MinLength && PasswordShape.Matches(text.Plain.AsSpan(word.Start, word.End - word.Start), word.IsAssigned, word.Distance)) return (word.Start, word.End);
            if (PhraseEnd(word) is { } phrase) return (word.Start, phrase);
        }

        return null;
    }

    /// <summary>Where several words in quotes end that follow the word for password or "là".</summary>
    private int? QuotedEnd(ValueWord word)
    {
        var plain = text.Plain;
        if ((word.Distance > 0 && !word.IsAssigned) || word.Start == 0 || plain[word.Start - 1] is not ('"' or '\'' or '“' or '‘' or '«')) return null;
        var length = plain.AsSpan(word.Start, Math.Min(MaxLength, plain.Length - word.Start)).IndexOfAny(ClosingQuotes);
        return length > 0 && plain[word.Start + length] != '\n' && plain.AsSpan(word.Start, length).Contains(' ') ? word.Start + length : null;
    }

    /// <summary>Where a password of several words ends: words and a number at the end of the clause, "mk: hoa hong 1975". After words with accents the number must be as long as a year.</summary>
    private int? PhraseEnd(ValueWord first)
    {
        if (!first.IsAssigned || !IsWord(text.Plain, first)) return null;
        var bare = IsWord(text.Accented, first);
        foreach (var word in ValueWords.After(text.Plain, first.End).Take(MaxPhraseWords))
        {
            if (!IsWord(text.Plain, word)) return MayEndPhrase(word, bare) && EndsClause(word.End) ? word.End : null;
            bare &= IsWord(text.Accented, word);
        }

        return null;
    }

    private bool MayEndPhrase(ValueWord word, bool bare) =>
        (bare || word.End - word.Start >= MinLength) && PasswordShape.MayEndPhrase(text.Plain.AsSpan(word.Start, word.End - word.Start));

    private static bool IsWord(string letters, ValueWord word) => !letters.AsSpan(word.Start, word.End - word.Start).ContainsAnyExceptInRange('a', 'z');

    private bool EndsClause(int at)
    {
        var rest = text.Plain.AsSpan(at).TrimStart(' ');
        if (rest.Length == 0 || !char.IsLetterOrDigit(rest[0])) return true;
        var end = rest.IndexOfAny(" ,.\n");
        return Particles.Contains(end < 0 ? rest : rest[..end]);
    }
}

/// <summary>What a password looks like.</summary>
internal static class PasswordShape
{
    private static readonly SearchValues<char> AmountSigns = SearchValues.Create("0123456789.,");

    private static readonly SearchValues<char> Specials = SearchValues.Create("@#$%&*!_^~+");

    private const string AmountMarks = ".,/", Vowels = "aeiouy";

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
        return letters > 0 && (near || (distance <= 4 && IsWordAndNumber(word))) && !IsQuantityOrName(word, assigned) && (assigned || !word.ContainsAny("/.,"));
    }

    /// <summary>Whether the word may be the last of a password of several words: digits or signs, and no number to call.</summary>
    public static bool MayEndPhrase(ReadOnlySpan<char> word) => word.Length >= 3 && !word.StartsWith("1800") && !word.StartsWith("1900") && word is not "1022"
        && !word.ContainsAny(AmountMarks) && (word.ContainsAny(Specials) || !word.ContainsAnyExceptInRange('0', '9')) && !IsPercentage(word);

    private static bool IsPercentage(ReadOnlySpan<char> word) => word[^1] == '%' && !word[..^1].ContainsAnyExcept(AmountSigns);

    /// <summary>Hoa1960: most people's password.</summary>
    private static bool IsWordAndNumber(ReadOnlySpan<char> word) =>
        word.IndexOfAnyInRange('0', '9') is >= 3 and var head && word.Length - head >= 2 && !word[head..].ContainsAnyExceptInRange('0', '9');

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
