using System.Globalization;
using System.Text;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Privacy.Finding;

/// <summary>A text in one spelling: lower case, accents composed, every digit ASCII, nothing invisible. Each character knows where it came from.</summary>
internal sealed class NormalisedText
{
    private readonly string _original;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private int _length;

    private NormalisedText(string original)
    {
        _original = original;
        _starts = new int[original.Length];
        _ends = new int[original.Length];
        var letters = new char[original.Length];
        for (var at = 0; at < original.Length;)
        {
            Rune.DecodeFromUtf16(original.AsSpan(at), out var rune, out var length);
            Read(rune, at, length, letters);
            at += length;
        }

        Accented = new string(letters, 0, _length);
        Plain = string.Create(_length, Accented, static (plain, accented) =>
        {
            for (var i = 0; i < plain.Length; i++) plain[i] = VietnameseText.Fold(accented[i]);
        });
    }

    /// <summary>With accents.</summary>
    public string Accented { get; }

    /// <summary>Without accents; the same length as <see cref="Accented"/>.</summary>
    public string Plain { get; }

    public static NormalisedText Of(string original) => new(original);

    /// <summary>Whether the character was written as a capital.</summary>
    public bool IsUpper(int index) => char.IsUpper(_original[_starts[index]]);

    /// <summary>Where the character begins in the original, in UTF-16 code units.</summary>
    public int OriginalStart(int index) => _starts[index];

    /// <summary>One past the end of the character in the original, its combining marks included.</summary>
    public int OriginalEnd(int index) => _ends[index];

    private void Read(Rune rune, int at, int length, char[] letters)
    {
        if (rune.Value is >= 0x300 and < 0x370)
        {
            if (_length == 0) return;
            letters[_length - 1] = Diacritics.Compose(letters[_length - 1], (char)rune.Value);
            _ends[_length - 1] = at + length;
        }
        else if (!IsInvisible(rune))
        {
            letters[_length] = Spell(rune);
            _starts[_length] = at;
            _ends[_length++] = at + length;
        }
    }

    private static bool IsInvisible(Rune rune) => !rune.IsAscii && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static char Spell(Rune rune) => rune.Value switch
    {
        '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029 => '\n',
        > ' ' and < 0x7F => char.ToLowerInvariant((char)rune.Value),
        >= 0xFF01 and <= 0xFF5E => char.ToLowerInvariant((char)(rune.Value - 0xFEE0)),
        // The Cyrillic and Greek letters that look like an o.
        0x43E or 0x41E or 0x3BF or 0x39F => 'o',
        _ => SpellOther(rune),
    };

    private static char SpellOther(Rune rune)
    {
        if (Rune.IsWhiteSpace(rune)) return ' ';
        if (Rune.IsNumber(rune) && Rune.GetNumericValue(rune) is var value and >= 0 and <= 9 && value == Math.Floor(value)) return (char)('0' + (int)value);
        return rune.IsBmp ? char.ToLowerInvariant((char)rune.Value) : '\uFFFD';
    }
}
