using System.Globalization;
using CommunityBot.Features.Privacy;

namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Splits a text into words, numbers, marks and line ends.</summary>
internal static class Tokenizer
{
    private const string MeaningfulMarks = ".,;:!?()[]/-–—+=~*×'&%<>→_|";

    /// <summary>Stands for an identity that was left out before reading.</summary>
    public const char Mask = '…';

    /// <summary>Splits a text; spelling, short forms and keyboards are not looked at here.</summary>
    public static List<Token> Split(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>(text.Length / 3);
        var hasSmall = text.IndexOfAnyInRange('a', 'z') >= 0;
        var glued = false;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (IsNumber(text[i])) tokens.Add(Number(text, ref i, glued));
            else if (IsLetter(text[i])) tokens.Add(Word(text, ref i, glued, hasSmall));
            else if (text[i..].StartsWith(PersonalData.MaskMark, StringComparison.Ordinal)) tokens.Add(Masked(ref i, glued));
            else if (!Other(text, ref i, glued, tokens)) glued = false;
            if (i > start && tokens.Count > 0 && !char.IsWhiteSpace(text[i - 1]) && text[i - 1] is not ('\u200B' or '\uFEFF')) glued = true;
        }

        return tokens;
    }

    private static bool IsNumber(char c) => c is >= '0' and <= '9' || (c > '\x7F' && CharUnicodeInfo.GetDecimalDigitValue(c) >= 0);

    private static bool IsLetter(char c) => char.IsLetter(c) || c is >= '\u0300' and <= '\u036F';

    private static Token Word(ReadOnlySpan<char> text, ref int i, bool glued, bool hasSmall)
    {
        var start = i;
        while (i < text.Length && IsLetter(text[i])) i++;
        return new Token(TokenKind.Word, WordForm.Of(text[start..i]), glued, hasSmall && char.IsUpper(text[start]));
    }

    private static Token Number(ReadOnlySpan<char> text, ref int i, bool glued)
    {
        var digits = new List<char>(4);
        var written = 0;
        for (; i < text.Length; i++)
        {
            if (IsNumber(text[i]))
            {
                written++;
                if (digits.Count is > 0 and < 10 || (digits.Count == 0 && CharUnicodeInfo.GetDecimalDigitValue(text[i]) != 0))
                    digits.Add((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(text[i])));
            }
            else if (!IsThousandsSeparator(text, i, written))
            {
                break;
            }
        }

        if (IsKeycap(text, i)) return Mark('•', glued);
        var value = digits.Count == 0 ? "0" : new string([.. digits]);
        return new Token(TokenKind.Number, new WordForm(value, value, 0), glued, Digits: written);
    }

    /// <summary><c>1.000</c>, <c>50,000</c> and <c>10 000</c>: exactly three digits follow, after a space three zeros.</summary>
    private static bool IsThousandsSeparator(ReadOnlySpan<char> text, int i, int written)
    {
        if (text[i] is not ('.' or ',' or ' ') || written is 0 or > 9 || i + 3 >= text.Length) return false;
        if (text[i] == ' ' && !text.Slice(i + 1, 3).SequenceEqual("000")) return false;
        for (var next = i + 1; next <= i + 3; next++)
        {
            if (!IsNumber(text[next])) return false;
        }

        return i + 4 >= text.Length || !IsNumber(text[i + 4]);
    }

    /// <summary>A digit in a box (<c>1️⃣</c>) is a bullet.</summary>
    private static bool IsKeycap(ReadOnlySpan<char> text, int i) =>
        i < text.Length && (text[i] == '\u20E3' || (text[i] == '\uFE0F' && i + 1 < text.Length && text[i + 1] == '\u20E3'));

    private static bool Other(ReadOnlySpan<char> text, ref int i, bool glued, List<Token> tokens)
    {
        var c = text[i++];
        if (c is '\n' or '\r' or '\u2028' or '\u2029') tokens.Add(new Token(TokenKind.Break, new WordForm("\n", "\n", 0), false));
        else if (c is '.' or '_' && IsLeader(text, ref i)) return false;
        else if (char.IsWhiteSpace(c) || c is '\uFE0F' or '\u20E3' or '\u200D' or '\u200B' or '\uFEFF') return false;
        else if (tokens.Count == 0 || !tokens[^1].Is('•') || MeaningfulMarks.Contains(c)) tokens.Add(Mark(Plain(c), glued));
        return true;
    }

    /// <summary>Dots that lead to a number (<c>VNeID..... 3</c>); the place moves past them.</summary>
    private static bool IsLeader(ReadOnlySpan<char> text, ref int i)
    {
        var end = i;
        while (end < text.Length && text[end] is '.' or '_') end++;
        var isRun = end > i;
        while (isRun && end < text.Length && text[end] == ' ') end++;
        if (!isRun || end >= text.Length || !IsNumber(text[end])) return false;
        i = end;
        return true;
    }

    private static char Plain(char c) => c switch
    {
        '–' or '—' => '-',
        '’' or '‘' or '`' => '\'',
        '×' => '*',
        '[' => '(',
        ']' => ')',
        _ => MeaningfulMarks.Contains(c) ? c : '•',
    };

    private static Token Masked(ref int i, bool glued)
    {
        i += PersonalData.MaskMark.Length;
        return Mark(Mask, glued);
    }

    private static Token Mark(char mark, bool glued)
    {
        var text = mark.ToString();
        return new Token(TokenKind.Mark, new WordForm(text, text, 0), glued);
    }
}
