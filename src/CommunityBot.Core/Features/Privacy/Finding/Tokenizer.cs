using System.Buffers;

namespace CommunityBot.Features.Privacy.Finding;

/// <summary>Splits a normalised text into words and numbers.</summary>
internal static class Tokenizer
{
    public static List<Token> Split(NormalisedText text)
    {
        var plain = text.Plain;
        var tokens = new List<Token>(plain.Length / 4);
        for (var at = 0; at < plain.Length;)
        {
            if (char.IsLetterOrDigit(plain[at]))
            {
                var end = at;
                while (end < plain.Length && char.IsLetterOrDigit(plain[end])) end++;
                SplitChunk(text, at, end, tokens);
                at = end;
            }
            else if (string.CompareOrdinal(plain, at, PersonalData.MaskMark, 0, PersonalData.MaskMark.Length) == 0)
            {
                tokens.Add(new(TokenKind.Mask, at, at + PersonalData.MaskMark.Length, "", ""));
                at += PersonalData.MaskMark.Length;
            }
            else
            {
                at++;
            }
        }

        return tokens;
    }

    /// <summary>The digits a word or number stands for when letters are written for digits, or null.</summary>
    public static string? ReadLookalikes(string plain) =>
        plain.AsSpan().ContainsAnyExcept(Lookalikes) ? null : plain.Replace('o', '0').Replace('l', '1').Replace('i', '1');

    private static readonly string[] SingleDigits = [.. Enumerable.Range(0, 10).Select(digit => digit.ToString())];

    private static readonly SearchValues<char> Lookalikes = SearchValues.Create("oli0123456789");

    private static void SplitChunk(NormalisedText text, int start, int end, List<Token> tokens)
    {
        for (var at = start; at < end;)
        {
            var next = NumberEnd(text.Plain, at, start, end);
            if (next > at)
            {
                var digits = next - at == 1 && char.IsAsciiDigit(text.Plain[at]) ? SingleDigits[text.Plain[at] - '0'] : ReadLookalikes(text.Plain[at..next])!;
                tokens.Add(new(TokenKind.Number, at, next, digits, digits));
            }
            else
            {
                next = at + 1;
                while (next < end && !char.IsAsciiDigit(text.Plain[next])) next++;
                tokens.Add(Word(text, at, next));
            }

            at = next;
        }
    }

    private static Token Word(NormalisedText text, int start, int end)
    {
        var plain = text.Plain[start..end];
        var bare = text.Accented.AsSpan(start, end - start).SequenceEqual(plain);
        return new(TokenKind.Word, start, end, bare ? plain : text.Accented[start..end], plain);
    }

    /// <summary>Where the number beginning here ends; here itself when none begins. Letters for digits count before, between and after real digits, not after other letters.</summary>
    private static int NumberEnd(string plain, int at, int start, int end)
    {
        var digit = SkipLetters(plain, at, end);
        if (digit == end || !char.IsAsciiDigit(plain[digit]) || (digit > at && at > start)) return at;
        while (digit < end && char.IsAsciiDigit(plain[digit]))
        {
            while (digit < end && char.IsAsciiDigit(plain[digit])) digit++;
            var next = SkipLetters(plain, digit, end);
            if (next < end && !char.IsAsciiDigit(plain[next])) return digit;
            digit = next;
        }

        return digit;
    }

    private static int SkipLetters(string plain, int at, int end)
    {
        while (at < end && plain[at] is 'o' or 'l' or 'i') at++;
        return at;
    }
}
