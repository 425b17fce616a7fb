using System.Text;

namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>A word taken apart: its bare letters, the same letters with their shape (ă, ơ, đ), and the tone.</summary>
/// <param name="Bare">Lower case without any mark.</param>
/// <param name="Shaped">Lower case with the marks that make another letter, without the tone.</param>
/// <param name="Tone">0 level, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng.</param>
/// <remarks>The tone stands apart from its place, so <c>vưà</c> equals <c>vừa</c> and <c>hoà</c> equals <c>hòa</c>; composed and decomposed (NFD) text are
/// alike.</remarks>
internal readonly record struct WordForm(string Bare, string Shaped, int Tone)
{
    private const string Tones = "\u0300\u0301\u0309\u0303\u0323";

    private static readonly string[] Rows =
    [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ", "đ",
    ];

    private static readonly Dictionary<(char Letter, char Mark), char> Shapes = new()
    {
        [('a', '\u0306')] = 'ă',
        [('a', '\u0302')] = 'â',
        [('e', '\u0302')] = 'ê',
        [('o', '\u0302')] = 'ô',
        [('o', '\u031B')] = 'ơ',
        [('u', '\u031B')] = 'ư',
    };

    private static readonly Dictionary<char, (char Letter, int Tone)> Letters = Rows
        .SelectMany(row => row.Select((letter, tone) => (letter, Value: (row[0], tone))))
        .ToDictionary(pair => pair.letter, pair => pair.Value);

    /// <summary>Whether it carries any mark.</summary>
    public bool IsMarked => Tone != 0 || !string.Equals(Bare, Shaped, StringComparison.Ordinal);

    /// <summary>Takes a word of any case apart.</summary>
    public static WordForm Of(ReadOnlySpan<char> word)
    {
        var shaped = new StringBuilder(word.Length);
        var tone = 0;
        foreach (var letter in word) Add(shaped, char.ToLowerInvariant(letter), ref tone);
        var text = shaped.ToString();
        return new WordForm(Messaging.VietnameseText.Fold(text), text, tone);
    }

    /// <summary>Whether this written word can mean <paramref name="meant"/>: the same letters, and either no marks at all or the same ones (hỏi and ngã
    /// are confused by many).</summary>
    public bool CanMean(WordForm meant) =>
        string.Equals(Bare, meant.Bare, StringComparison.Ordinal)
        && (!IsMarked || (string.Equals(Shaped, meant.Shaped, StringComparison.Ordinal) && SameTone(Tone, meant.Tone)));

    /// <summary>Whether this is <paramref name="meant"/> with some of its marks left out, as in <c>tư vân</c> for <c>tư vấn</c>.</summary>
    public bool IsShortOf(WordForm meant)
    {
        if (!string.Equals(Bare, meant.Bare, StringComparison.Ordinal) || Shaped.Length != meant.Shaped.Length
            || (Tone != 0 && !SameTone(Tone, meant.Tone))) return false;
        for (var i = 0; i < Shaped.Length; i++)
        {
            if (Shaped[i] != meant.Shaped[i] && Shaped[i] != Bare[i]) return false;
        }

        return true;
    }

    private static bool SameTone(int one, int other) => one == other || (one is 3 or 4 && other is 3 or 4);

    private static void Add(StringBuilder shaped, char letter, ref int tone)
    {
        if (Letters.TryGetValue(letter, out var known))
        {
            shaped.Append(known.Letter);
            if (known.Tone != 0) tone = known.Tone;
        }
        else if (Tones.IndexOf(letter) is var mark and >= 0)
        {
            tone = mark + 1;
        }
        else if (letter is < '\u0300' or > '\u036F')
        {
            shaped.Append(letter);
        }
        else if (shaped.Length > 0 && Shapes.TryGetValue((shaped[^1], letter), out var shape))
        {
            shaped[^1] = shape;
        }
    }
}
